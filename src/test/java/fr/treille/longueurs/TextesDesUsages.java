package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.coupe;
import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.engagement.convention.ConventionService;
import fr.treille.engagement.convention.SignatureSaisie;
import fr.treille.engagement.convention.VersementSaisie;
import fr.treille.engagement.versement.DecisionSoldeSaisie;
import fr.treille.engagement.versement.DecisionSoldeService;
import fr.treille.engagement.versement.DepensesService;
import fr.treille.engagement.versement.EtatDepensesSaisie;
import fr.treille.engagement.versement.SensSolde;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportService;
import fr.treille.suivi.apport.ApportsPorteur;
import fr.treille.suivi.apport.LienSaisie;
import fr.treille.suivi.dui.DuiActifsSaisie;
import fr.treille.suivi.dui.DuiActifsService;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What agents and porteurs type of measures, and the names of the files that prove them. */
@Component
class TextesDesUsages implements TextesSaisis {

    private static final Pattern LIEN = Pattern.compile("/apport/([A-Za-z0-9_-]{43})");
    private static final byte[] PDF = "%PDF-1.7 longueurs".getBytes(StandardCharsets.US_ASCII);

    private final UsagesDEssai essai;
    private final MesureService mesures;
    private final PreuveService preuves;
    private final PeriodeService periodes;
    private final DepensesService depenses;
    private final DecisionSoldeService decisions;
    private final DuiActifsService dui;
    private final ApportService apports;
    private final ApportsPorteur porteur;
    private final ConventionService conventions;
    private final Session session;
    private final JdbcClient base;
    private final TransactionTemplate transactions;
    private long grappe;
    private long aSigner;
    private long periode;
    private long jointe;
    private String ouvert = "";
    private long envoye;

    TextesDesUsages(
            UsagesDEssai essai,
            MesureService mesures,
            PreuveService preuves,
            PeriodeService periodes,
            DepensesService depenses,
            DecisionSoldeService decisions,
            DuiActifsService dui,
            ApportService apports,
            ApportsPorteur porteur,
            ConventionService conventions,
            Session session,
            JdbcClient base,
            PlatformTransactionManager transactions) {
        this.essai = essai;
        this.mesures = mesures;
        this.preuves = preuves;
        this.periodes = periodes;
        this.depenses = depenses;
        this.decisions = decisions;
        this.dui = dui;
        this.apports = apports;
        this.porteur = porteur;
        this.conventions = conventions;
        this.session = session;
        this.base = base;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2026-06-30T10:00:00");
        grappe = essai.conventionnee("Usages", 3).id();
        periode = essai.periode(grappe);
        aSigner = essai.conventionnee("À signer", 3).id();
        var autre = essai.conventionnee("Apport envoyé", 3).id();
        var sienne = essai.periode(autre);
        session.ouvrir(Role.COORDINATION_ARS);
        base.sql(
                        "UPDATE convention SET signee_saisie_le = signee_le, signee_saisie_par_id = (SELECT MIN(id) FROM agent)"
                                + " WHERE grappe_id = ?")
                .param(grappe)
                .update();
        jointe = preuves.joindre(
                grappe, new PreuveSaisie(periode, UsagesDEssai.portee("", ""), "a.pdf", PDF, ""), SourceMesure.SAISIE);
        ouvert = lier(grappe, periode);
        var jeton = lier(autre, sienne);
        porteur.enregistrer(jeton, ligne(""));
        porteur.envoyer(jeton);
        envoye = apports.apports(autre).getFirst().id();
    }

    /** Its token is read before the message leaves, which erases it. */
    private String lier(long grappeId, long periodeId) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            apports.creer(
                    grappeId, new LienSaisie(periodeId, GrappesDEssai.CONTACT.courriel(), LocalDate.of(2026, 7, 30)));
            var trouve = LIEN.matcher(base.sql("SELECT corps FROM message ORDER BY id DESC LIMIT 1")
                    .query(String.class)
                    .single());
            if (!trouve.find()) {
                throw new IllegalStateException("no link in the message");
            }
            return trouve.group(1);
        }));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("mesure.commentaire", Bornes.MOTIF, this::mesurer),
                texte("preuve.commentaire", Bornes.MOTIF, t -> joindre("b.pdf", t)),
                texte("preuve.retiree_motif", Bornes.MOTIF, t -> preuves.retirer(grappe, jointe, t)),
                texte("periode_mesure.duree_motif", Bornes.MOTIF, this::motiver),
                texte(
                        "decision_solde.motif",
                        Bornes.MOTIF,
                        t -> decisions.decider(new DecisionSoldeSaisie(grappe, SensSolde.REFUSE, null, t))),
                texte("etat_depenses.signataire", Bornes.TITRE, t -> depenser(t, "")),
                texte("etat_depenses.remarque", Bornes.MOTIF, t -> depenser("Direction", t)),
                texte("dui_actifs.commentaire", Bornes.MOTIF, this::compter),
                texte("apport_mesure.reduction_motif", Bornes.LIBELLE, t -> porteur.enregistrer(ouvert, ligne(t))),
                texte(
                        "lien_apport.motif_renvoi",
                        Bornes.NOTE,
                        t -> apports.renvoyer(envoye, t, LocalDate.of(2026, 7, 15))),
                texte("convention.signee_porteur_lieu", Bornes.NOM, t -> signer(t, "")),
                texte("convention.signee_agence_lieu", Bornes.NOM, t -> signer("", t)),
                texte("convention.versement_reference", Bornes.NOM, t -> verser(t, "")),
                texte("convention.versement_remarque", Bornes.MOTIF, t -> verser("M1", t)),
                coupe("piece_version.nom", t -> porteur.joindre(ouvert, t, PDF)));
    }

    /** By one party: the convention stays to be signed by the other. */
    private void signer(String porteurLieu, String agenceLieu) {
        var jour = LocalDate.of(2026, 6, 30);
        base.sql("UPDATE grappe SET montant = (SELECT c.montant FROM convention c WHERE c.grappe_id = :grappe)"
                        + " WHERE id = :grappe")
                .param("grappe", aSigner)
                .update();
        base.sql("UPDATE convention SET etat = 'ENVOYEE', signee_le = NULL, signee_porteur_le = NULL,"
                        + " signee_porteur_lieu = NULL, signee_agence_le = NULL, signee_agence_lieu = NULL"
                        + " WHERE grappe_id = ?")
                .param(aSigner)
                .update();
        base.sql("SELECT id, version FROM convention WHERE grappe_id = ?")
                .param(aSigner)
                .query((rs, rang) -> new SignatureSaisie(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        porteurLieu.isEmpty() ? null : jour,
                        porteurLieu,
                        agenceLieu.isEmpty() ? null : jour,
                        agenceLieu))
                .list()
                .forEach(conventions::enregistrerSignature);
    }

    private void verser(String reference, String remarque) {
        base.sql("SELECT id, version FROM convention WHERE grappe_id = ?")
                .param(grappe)
                .query((rs, rang) -> new VersementSaisie(
                        rs.getLong("id"),
                        rs.getInt("version"),
                        LocalDate.of(2026, 6, 29),
                        Montant.euros(1),
                        reference,
                        remarque))
                .list()
                .forEach(conventions::verser);
    }

    private void mesurer(String commentaire) {
        var mesure = new MesureSaisie(GrappesDEssai.essms(1), "MSSANTE", 5, 10, 0, "", commentaire, null);
        mesures.enregistrer(grappe, periode, List.of(mesure), SourceMesure.SAISIE);
    }

    private void joindre(String nom, String commentaire) {
        var autres = "%PDF-1.7 autre".getBytes(StandardCharsets.US_ASCII);
        preuves.joindre(
                grappe,
                new PreuveSaisie(periode, UsagesDEssai.portee("", ""), nom, autres, commentaire),
                SourceMesure.SAISIE);
    }

    private void motiver(String motif) {
        var fiche = periodes.periodes(grappe).getFirst();
        periodes.corriger(grappe, fiche.id(), fiche.version(), new PeriodeSaisie(fiche.debut(), fiche.fin(), motif));
    }

    private void depenser(String signataire, String remarque) {
        var avant = depenses.depenses(grappe).consolide();
        depenses.enregistrer(new EtatDepensesSaisie(
                grappe,
                "",
                avant == null ? EtatDepensesSaisie.NOUVEAU : avant.version(),
                signataire,
                LocalDate.of(2026, 6, 29),
                remarque.isEmpty() ? Montant.zero() : Montant.euros(1),
                remarque,
                "etat.pdf",
                PDF));
    }

    private void compter(String commentaire) {
        dui.declarer(grappe, new DuiActifsSaisie(LocalDate.of(2026, 6, 1), 12, commentaire, "", null));
    }

    private static ApportLigne ligne(String motif) {
        return new ApportLigne(GrappesDEssai.essms(1), "DMP", 3, 4, 0, motif, 0, "");
    }
}
