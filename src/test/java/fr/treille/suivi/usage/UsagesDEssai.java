package fr.treille.suivi.usage;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.referentiel.appel.regle.CompteNumerateur;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.mesure.MesureSaisie;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeSaisie;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PorteePreuve;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.preuve.PreuveService;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grappes that measure their usage: conventionnées, with periods and measures. */
@Component
public class UsagesDEssai {

    public static final LocalDate SIGNATURE = LocalDate.of(2025, 11, 3);
    public static final LocalDate DEBUT = LocalDate.of(2026, 1, 1);
    public static final LocalDate FIN = LocalDate.of(2026, 3, 31);
    public static final String[] CIBLES = {"MSSANTE", "DMP", "DUI_ACTIFS", "PROJET_PERSONNALISE", "AGENDA"};
    public static final String ANONYMAT = "Personne accueillie sous anonymat";

    public static final CibleFiche MSSANTE = new CibleFiche(
            "MSSANTE",
            "Taux d’utilisation de MSSanté",
            "messages envoyés par MSSanté",
            "personnes",
            new BigDecimal("0.7"),
            List.of(),
            CompteNumerateur.EVENEMENTS,
            Set.of(Secteur.PJM));
    public static final CibleFiche DMP = new CibleFiche(
            "DMP",
            "Taux d’utilisation du DMP",
            "DMP alimentés",
            "personnes",
            new BigDecimal("0.7"),
            List.of(ANONYMAT),
            CompteNumerateur.PERSONNES,
            Set.of(Secteur.PJM));
    public static final CibleFiche PRESCRIPTION =
            new CibleFiche("E_PRESCRIPTION", "e-prescription", "échanges", null, null, List.of());

    private final GrappesDEssai grappes;
    private final PeriodeService periodes;
    private final MesureService mesures;
    private final PreuveService preuves;
    private final JdbcClient base;
    private final Session session;

    UsagesDEssai(
            GrappesDEssai grappes,
            PeriodeService periodes,
            MesureService mesures,
            PreuveService preuves,
            JdbcClient base,
            Session session) {
        this.grappes = grappes;
        this.periodes = periodes;
        this.mesures = mesures;
        this.preuves = preuves;
        this.base = base;
        this.session = session;
    }

    /** With the first ESSMS of the small registry, its convention signed on {@link #SIGNATURE}. */
    public GrappeFiche conventionnee(String nom, int nombreEssms) {
        grappes.registre(16);
        var grappe = grappes.au(StatutGrappe.CONVENTIONNEE, nom, nombreEssms);
        signer(grappe.id());
        return grappe;
    }

    /** A signed convention, its PDF left out. */
    public void signer(long grappeId) {
        var document = base.sql(
                        "INSERT INTO document (region_code, nature, reference, nom_fichier, type, contenu, sha256,"
                                + " taille, sujet, lien, cree_le, cree_par) VALUES ('76', 'CONVENTION', CONCAT('ESSAI-', UUID()),"
                                + " 'essai.pdf', 'application/pdf', 'x', REPEAT('0', 64), 1, '', '', UTC_TIMESTAMP(6), '')"
                                + " RETURNING id")
                .query(Long.class)
                .single();
        base.sql(
                        "INSERT INTO convention (grappe_id, region_code, etat, reference, date_convention, document_id, montant,"
                                + " premier_versement, second_versement, duree_mois, porteur, destinataire, generee_le,"
                                + " generee_par_id, signee_le) SELECT :grappe, '76', 'SIGNEE', CONCAT('ESSAI-', UUID()), :jour,"
                                + " :document, 315000, 157500, 157500, 21, 'Association', 'Direction', UTC_TIMESTAMP(6),"
                                + " MIN(a.id), :jour FROM agent a")
                .param("grappe", grappeId)
                .param("jour", SIGNATURE)
                .param("document", document)
                .update();
    }

    /** Without changing who is signed in: from {@link #DEBUT} to {@link #FIN}. */
    public long periode(long grappeId) {
        return periode(grappeId, DEBUT, FIN);
    }

    public long periode(long grappeId, LocalDate debut, LocalDate fin) {
        return session.sansChanger(
                Role.COORDINATION_ARS, () -> periodes.ouvrir(grappeId, new PeriodeSaisie(debut, fin)));
    }

    /** Without changing who is signed in: the same figures for the first ESSMS and every indicator given. */
    public void mesurer(
            long grappeId, long periodeId, int essms, int numerateur, int denominateur, String... indicateurs) {
        var lignes = IntStream.rangeClosed(1, essms)
                .boxed()
                .flatMap(rang -> Arrays.stream(indicateurs).map(code -> saisie(rang, code, numerateur, denominateur)))
                .toList();
        session.sansChanger(
                Role.COORDINATION_ARS, () -> mesures.confirmer(grappeId, periodeId, lignes, SourceMesure.SAISIE));
    }

    /** Without changing who is signed in. */
    public void joindre(long grappeId, PreuveSaisie preuve) {
        session.sansChanger(Role.COORDINATION_ARS, () -> preuves.joindre(grappeId, preuve, SourceMesure.SAISIE));
    }

    public static MesureSaisie saisie(
            int essms, String indicateur, @Nullable Integer numerateur, @Nullable Integer denominateur) {
        return new MesureSaisie(GrappesDEssai.essms(essms), indicateur, numerateur, denominateur, 0, "");
    }

    /** The VSR of the whole grappe. */
    public void vsr(long grappeId, LocalDate jour) {
        base.sql("INSERT INTO jalon (grappe_id, type, reel) VALUES (?, 'VSR', ?)")
                .params(grappeId, jour)
                .update();
    }

    /** The VSR of a wave of these ESSMS, null while it is not signed. */
    public void vsrDeVague(long grappeId, @Nullable LocalDate jour, int... essms) {
        var vague = base.sql("INSERT INTO vague (grappe_id, nom) VALUES (?, CONCAT('Vague ', UUID())) RETURNING id")
                .param(grappeId)
                .query(Long.class)
                .single();
        for (var rang : essms) {
            base.sql("INSERT INTO vague_essms (grappe_id, finess, vague_id) VALUES (?, ?, ?)")
                    .params(grappeId, GrappesDEssai.essms(rang), vague)
                    .update();
        }
        base.sql("INSERT INTO jalon (grappe_id, vague_id, type, reel) VALUES (:grappe, :vague, 'VSR', :jour)")
                .param("grappe", grappeId)
                .param("vague", vague)
                .param("jour", jour)
                .update();
    }

    public static PreuveSaisie preuve(long periodeId, String indicateur, String finess) {
        var octets = ("%PDF-1.7 " + periodeId + indicateur + finess).getBytes(StandardCharsets.US_ASCII);
        return new PreuveSaisie(periodeId, portee(indicateur, finess), "Relevé.pdf", octets, "");
    }

    /**
     * Of the days from {@link #DEBUT} to {@link #FIN}.
     *
     * @param indicateur « » for all of them, each said
     * @param finess « » for all the ESSMS of the grappe, said on purpose
     */
    public static PorteePreuve portee(String indicateur, String finess) {
        return new PorteePreuve(
                indicateur.isEmpty() ? Set.of(CIBLES) : Set.of(indicateur),
                finess.isEmpty(),
                finess.isEmpty() ? Set.of() : Set.of(finess),
                DEBUT,
                FIN,
                0);
    }

    /** The ESSMS becomes one of protection juridique des majeurs. */
    public void pjm(int essms) {
        base.sql("UPDATE etablissement SET categorie_code = (SELECT MIN(code) FROM categorie WHERE secteur = 'PJM')"
                        + " WHERE finess = ?")
                .param(GrappesDEssai.essms(essms))
                .update();
    }
}
