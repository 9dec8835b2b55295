package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.coupe;
import static fr.treille.longueurs.TexteSaisi.courriel;
import static fr.treille.longueurs.TexteSaisi.telephone;
import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.pilotage.relance.regle.DestinataireRelance;
import fr.treille.pilotage.relance.regle.RegleRelanceService;
import fr.treille.pilotage.relance.regle.RegleSaisie;
import fr.treille.referentiel.amenagement.AmenagementSaisie;
import fr.treille.referentiel.amenagement.AmenagementService;
import fr.treille.referentiel.amenagement.EffetAmenagement;
import fr.treille.referentiel.etablissement.eligibilite.CorrectionSaisie;
import fr.treille.referentiel.etablissement.eligibilite.Eligibilite;
import fr.treille.referentiel.etablissement.eligibilite.EligibiliteService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.export.RegistreExports;
import fr.treille.socle.compte.CompteService;
import fr.treille.socle.compte.InvitationSaisie;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.EquipeDEssai;
import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.Agence;
import fr.treille.socle.territoire.Contacts;
import fr.treille.socle.territoire.RegionSaisie;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import fr.treille.socle.territoire.TerritoireService;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is typed of people, of the région and of its rules. */
@Component
class TextesDesReglages implements TextesSaisis {

    private static final LocalDate JOUR = LocalDate.of(2025, 6, 20);

    private final CompteService comptes;
    private final AbsenceService absences;
    private final EquipeDEssai equipe;
    private final TerritoireService territoires;
    private final RegionService regions;
    private int situations;
    private final AmenagementService amenagements;
    private final SignataireService signataires;
    private final RegleRelanceService relances;
    private final EligibiliteService eligibilites;
    private final RegistreExports exports;
    private final Session session;
    private long remplacant;

    TextesDesReglages(
            CompteService comptes,
            AbsenceService absences,
            EquipeDEssai equipe,
            TerritoireService territoires,
            RegionService regions,
            AmenagementService amenagements,
            SignataireService signataires,
            RegleRelanceService relances,
            EligibiliteService eligibilites,
            RegistreExports exports,
            Session session) {
        this.comptes = comptes;
        this.absences = absences;
        this.equipe = equipe;
        this.territoires = territoires;
        this.regions = regions;
        this.amenagements = amenagements;
        this.signataires = signataires;
        this.relances = relances;
        this.eligibilites = eligibilites;
        this.exports = exports;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        remplacant = equipe.agent("Paul", "Remplace", Role.ANIMATEUR);
        session.ouvrir(Role.ADMINISTRATION);
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                coupe("export.filtre", t -> exports.noter("Grappes", FormatExport.XLSX, t, 1)),
                courriel("agent.courriel", t -> inviter("Madame", "Jeanne", "Roux", "Cheffe", t)),
                texte("agent.civilite", Bornes.CIVILITE, t -> inviter(t, "Jeanne", "Roux", "Cheffe", "j@essai.test")),
                texte("agent.prenom", Bornes.NOM, t -> inviter("Madame", t, "Roux", "Cheffe", "j@essai.test")),
                texte("agent.nom", Bornes.NOM, t -> inviter("Madame", "Jeanne", t, "Cheffe", "j@essai.test")),
                texte("agent.fonction", Bornes.TITRE, t -> inviter("Madame", "Jeanne", "Roux", t, "j@essai.test")),
                texte("absence.motif", Bornes.LIBELLE, this::remplacer),
                courriel("territoire.ars_courriel", t -> contacter(new Contacts(t, "", "", ""))),
                telephone("territoire.ars_telephone", t -> contacter(new Contacts("", t, "", ""))),
                courriel("territoire.grades_courriel", t -> contacter(new Contacts("", "", t, ""))),
                telephone("territoire.grades_telephone", t -> contacter(new Contacts("", "", "", t))),
                agence("nom", Bornes.TITRE),
                agence("direction", Bornes.TITRE),
                agence("adresse", Bornes.ADRESSE),
                agence("ville", Bornes.NOM),
                agence("site", Bornes.TITRE),
                agence("tribunal", Bornes.TITRE),
                agence("tribunal_adresse", Bornes.LIBELLE),
                agence("grades", Bornes.TITRE),
                telephone("region.agence_telephone", t -> regler("telephone", t)),
                courriel("region.agence_courriel", t -> regler("courriel", t)),
                texte(
                        "signataire.civilite",
                        Bornes.CIVILITE,
                        t -> signer(t, "Jeanne", "Roux", "La directrice", "n° 1")),
                texte("signataire.prenom", Bornes.NOM, t -> signer("", t, "Roux", "La directrice", "n° 1")),
                texte("signataire.nom", Bornes.NOM, t -> signer("", "", t, "La directrice", "n° 1")),
                texte("eligibilite_region.reference", Bornes.TITRE, t -> lire(t, "Motif")),
                texte("eligibilite_region.motif", Bornes.MOTIF, t -> lire("Texte", t)),
                texte("signataire.qualite", Bornes.QUALITE, t -> signer("", "", "Roux", t, "n° 1")),
                texte("signataire.delegation", Bornes.LIBELLE, t -> signer("", "", "Roux", "La directrice", t)),
                texte("amenagement_cible.situation", Bornes.LIBELLE, t -> amenager(t, "ARS", "n° 1")),
                texte("amenagement_cible.demande_par", Bornes.TITRE, t -> amenager(seule(), t, "n° 1")),
                texte("amenagement_cible.decision", Bornes.TITRE, t -> amenager(seule(), "ARS", t)),
                texte(
                        "amenagement_cible.trace_motif",
                        Bornes.MOTIF,
                        t -> amenagements.terminer(amenager(seule(), "ARS", "n° 1"), 0, JOUR.plusDays(1), t)),
                texte("regle_relance.nom", Bornes.NOM, t -> relancer(t, "Objet", "Texte")),
                texte("regle_relance.objet", Bornes.TITRE, t -> relancer("Règle", t, "Texte")),
                texte("regle_relance.texte", Bornes.TEXTE, t -> relancer("Règle", "Objet", t)));
    }

    private String seule() {
        return "Situation " + ++situations;
    }

    private long amenager(String situation, String ars, String decision) {
        return amenagements.ajouter(new AmenagementSaisie(
                situation,
                EffetAmenagement.REDUCTION,
                Set.of("DMP"),
                Set.of(),
                ars,
                JOUR.minusDays(60),
                null,
                decision,
                JOUR.minusDays(50),
                JOUR,
                null,
                ""));
    }

    private void lire(String reference, String motif) {
        var lue = eligibilites.categories().stream()
                .filter(categorie -> categorie.code().equals("609"))
                .findFirst()
                .orElseThrow();
        eligibilites.corriger(
                new CorrectionSaisie("609", lue.version(), Eligibilite.NON, lue.secteur(), reference, motif));
    }

    private void inviter(String civilite, String prenom, String nom, String fonction, String courriel) {
        comptes.inviter(new InvitationSaisie(civilite, prenom, nom, fonction, courriel, Role.CONSULTATION, "76"));
    }

    private void remplacer(String motif) {
        var absent = equipe.compte(Role.ANIMATEUR);
        absences.remplacer(new AbsenceSaisie(absent, remplacant, JOUR, JOUR.plusDays(7), motif));
    }

    private void contacter(Contacts contacts) {
        territoires.modifierContacts("31", territoires.fiche("31").orElseThrow().version(), contacts);
    }

    private TexteSaisi agence(String partie, int longueur) {
        return texte("region.agence_" + partie, longueur, t -> regler(partie, t));
    }

    private void regler(String partie, String texte) {
        var fiche = regions.fiche();
        regions.modifier(new RegionSaisie(
                new Agence(
                        partie.equals("nom") ? texte : "Agence",
                        partie.equals("direction") ? texte : "",
                        partie.equals("adresse") ? texte : "1 rue",
                        partie.equals("ville") ? texte : "Toulouse",
                        partie.equals("telephone") ? texte : "",
                        partie.equals("courriel") ? texte : "a@essai.test",
                        partie.equals("site") ? texte : "",
                        partie.equals("tribunal") ? texte : "Tribunal",
                        partie.equals("tribunal_adresse") ? texte : "2 rue",
                        partie.equals("grades") ? texte : ""),
                fiche.fuseau(),
                fiche.tailleMinimale(),
                fiche.pentecoteTravaillee(),
                fiche.version()));
    }

    private void signer(String civilite, String prenom, String nom, String qualite, String delegation) {
        signataires.ajouter(new SignataireSaisie(
                civilite, prenom, nom, qualite, false, Set.of(ActeSigne.LETTRE), delegation, JOUR, null));
    }

    private void relancer(String nom, String objet, String texte) {
        relances.creer(new RegleSaisie(
                nom, "DEPOT", -99, Set.of(DestinataireRelance.CONTACT), objet, texte, 1, 1, false, false, 0));
    }
}
