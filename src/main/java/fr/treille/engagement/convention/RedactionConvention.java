package fr.treille.engagement.convention;

import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.ActeAEnvoyer;
import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.Constat;
import fr.treille.engagement.acte.Courrier;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.Information;
import fr.treille.engagement.acte.NomActe;
import fr.treille.engagement.acte.Redaction;
import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.engagement.acte.dossier.Dossiers;
import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.engagement.convention.nature.NaturesPorteurs;
import fr.treille.engagement.convention.texte.CiblesConvention;
import fr.treille.engagement.convention.texte.ClausesConvention;
import fr.treille.referentiel.amenagement.Amenagements;
import fr.treille.referentiel.amenagement.CiblesEnVigueur;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.socle.commun.EnLettres;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.courrier.edition.TexteConvention;
import fr.treille.socle.equipe.Droits;
import fr.treille.socle.territoire.ActeSigne;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The convention of a grappe, and the mail that carries it. */
@Component
class RedactionConvention implements Redaction<DossierConvention> {

    static final GenreActe GENRE = new GenreActe(
            "CONVENTION",
            NatureDocument.CONVENTION,
            new NomActe("convention", "conventions", true),
            "cette grappe",
            Droits.CONVENTIONNER,
            ActeSigne.CONVENTION,
            true);

    private final Dossiers dossiers;
    private final Actes actes;
    private final ConventionRequetes conventions;
    private final AppelService appels;
    private final ConventionnementService conventionnements;
    private final NaturesPorteurs porteurs;
    private final CiblesEnVigueur enVigueur;

    RedactionConvention(
            Dossiers dossiers,
            Actes actes,
            ConventionRequetes conventions,
            AppelService appels,
            ConventionnementService conventionnements,
            NaturesPorteurs porteurs,
            CiblesEnVigueur enVigueur) {
        this.dossiers = dossiers;
        this.actes = actes;
        this.conventions = conventions;
        this.appels = appels;
        this.conventionnements = conventionnements;
        this.porteurs = porteurs;
        this.enVigueur = enVigueur;
    }

    @Override
    public GenreActe genre() {
        return GENRE;
    }

    @Override
    public Map<Long, DossierConvention> lire(Collection<Long> ids) {
        var lettres = actes.courants("LETTRE", ids);
        var lus = dossiers.lire(ids);
        var regles = appels.regles(
                lus.values().stream().map(RedactionConvention::depot).toList());
        var reglages = conventionnements.fiches(
                lus.values().stream().map(dossier -> dossier.projet().appelId()).collect(Collectors.toSet()));
        var natures = porteurs.de(lus);
        var amenagements = new HashMap<String, Amenagements>();
        var dits = new LinkedHashMap<Long, DossierConvention>();
        lus.forEach((id, dossier) -> dits.put(
                id,
                new DossierConvention(
                        dossier,
                        Objects.requireNonNull(regles.get(depot(dossier))),
                        amenagements
                                .computeIfAbsent(dossier.regionCode(), enVigueur::amenagements)
                                .sur(
                                        Objects.requireNonNull(regles.get(depot(dossier)))
                                                .cibles(),
                                        dossier.jour()),
                        Objects.requireNonNull(reglages.get(dossier.projet().appelId())),
                        natures.get(id),
                        lettres.get(id))));
        return dits;
    }

    private static AppelService.Depot depot(Dossier dossier) {
        return new AppelService.Depot(
                dossier.projet().appelId(), dossier.projet().depotLe());
    }

    /** A grappe as documents read it now. */
    Dossier dossier(long grappeId) {
        return dossiers.lire(grappeId);
    }

    /** @throws Refus when the grappe is not notifiée, is conventionnée already, or its decision was défavorable */
    @Override
    public void exiger(DossierConvention dit) {
        var dossier = dit.dossier();
        if (Boolean.FALSE.equals(dossier.decision().favorable())) {
            throw new Refus(dossier.laGrappe()
                    + " a reçu une décision défavorable\u00A0: elle ne peut pas être conventionnée.");
        }
        if (dossier.statut() == StatutGrappe.CONVENTIONNEE) {
            throw new Refus(dossier.laGrappe() + " est déjà conventionnée.");
        }
        if (dossier.statut() != StatutGrappe.NOTIFIEE) {
            throw new Refus(dossier.laGrappe()
                    + " n’est pas notifiée\u00A0: sa convention se prépare après l’envoi de la lettre de"
                    + " notification.");
        }
    }

    /** @throws Refus when the amount is not that of the lines frozen by the avis */
    @Override
    public void controler(DossierConvention dit) {
        // here rather than by the service of grappes: its refusal would undo the whole lot, not this one alone
        var montant = dit.dossier().projet().montant();
        var somme = dit.dossier().decision().somme();
        if (!somme.equals(montant)) {
            throw new Refus("Le montant de " + montant
                    + " ne correspond pas au barème\u00A0: les lignes arrêtées par la décision font " + somme + ".");
        }
    }

    @Override
    public TexteConvention imprimer(DossierConvention dit, @Nullable SignataireHabilite signataire, String reference) {
        var dossier = dit.dossier();
        var projet = dossier.projet();
        var lettre = dit.lettre();
        return new TexteConvention(
                dit.regles().modeles().convention(),
                dossier.entete().emetteur(signataire),
                dossier.porteur().destinataire(),
                reference,
                Formats.dateLongue(dossier.jour()),
                projet.appel(),
                dossier.region(),
                dossier.nom(),
                projet.formeJuridique().enToutesLettres(),
                projet.typeEnClair(),
                projet.solution(),
                projet.editeur(),
                projet.depotLe() == null ? "" : Formats.dateLongue(projet.depotLe()),
                lettre == null ? "" : lettre.reference(),
                lettre == null ? "" : Formats.dateLongue(lettre.date()),
                projet.montant().toString(),
                EnLettres.montant(projet.montant()),
                dit.versements().premiere().toString(),
                dit.versements().seconde().toString(),
                projet.tvaEnClair(),
                dossier.decision().composition(),
                ClausesConvention.mois(dit.duree().repere()),
                ClausesConvention.mois(dit.duree().duree()),
                dossier.entete().agence().tribunal(),
                dit.regles().atteinte().clause(),
                ClausesConvention.de(dit, signataire),
                CiblesConvention.de(dit).imprimees(),
                dossier.annexe());
    }

    @Override
    public List<Information> resume(DossierConvention dit) {
        return List.of(
                Information.de("Montant", dit.dossier().projet().montant()),
                new Information(
                        "Versements",
                        dit.versements().premiere() + " à la signature, puis "
                                + dit.versements().seconde()),
                new Information("Durée", dit.duree().enClair() + ", à compter de la dernière signature"),
                new Information("Payeur", ClausesConvention.payeur(dit)),
                new Information(
                        "Statut juridique du porteur",
                        dit.nature() == null ? "à dire" : dit.nature().libelle()));
    }

    @Override
    public Courrier message(DossierConvention dit, ActeAEnvoyer convention) {
        return CourrierConvention.de(dit.dossier(), convention);
    }

    @Override
    public Constat constat(DossierConvention dit) {
        return Convention.constat(
                dit.dossier().projet().montant(),
                dit.signataireDuPorteur(),
                dit.dossier().porteur().nom());
    }

    @Override
    public Map<String, @Nullable Object> figer(DossierConvention dit, @Nullable String remplace) {
        var fige = new HashMap<String, @Nullable Object>();
        fige.put("remplace", remplace);
        fige.put("montant", dit.dossier().projet().montant().valeur());
        fige.put("premier_versement", dit.versements().premiere().valeur());
        fige.put("second_versement", dit.versements().seconde().valeur());
        fige.put("duree_mois", dit.duree().duree());
        fige.put("porteur", dit.dossier().porteur().nom());
        fige.put("destinataire", dit.signataireDuPorteur());
        return fige;
    }

    @Override
    public RegistreActes registre() {
        return conventions.table();
    }
}
