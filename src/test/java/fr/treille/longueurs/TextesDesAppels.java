package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.referentiel.appel.AmendementSaisie;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.Guichet;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.ProrogationSaisie;
import fr.treille.referentiel.appel.ProrogationService;
import fr.treille.referentiel.appel.convention.ConventionnementSaisie;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.EtendueProjets;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.referentiel.etablissement.Secteur;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is typed of the calls for projects. */
@Component
class TextesDesAppels implements TextesSaisis {

    private final PilotageAppelService pilotage;
    private final ProrogationService prorogations;
    private final AppelService appels;
    private final ConventionnementService conventionnements;
    private final Session session;

    TextesDesAppels(
            PilotageAppelService pilotage,
            ProrogationService prorogations,
            AppelService appels,
            ConventionnementService conventionnements,
            Session session) {
        this.pilotage = pilotage;
        this.prorogations = prorogations;
        this.appels = appels;
        this.conventionnements = conventionnements;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-02T10:00:00");
        session.ouvrir(Role.COORDINATION_ARS);
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("appel.intitule", Bornes.TITRE, t -> creer(t, "Annonce", "Essai", null)),
                texte("appel.enveloppe_source", Bornes.LIBELLE, t -> creer("Essai", t, "Essai", null)),
                texte("appel.source", Bornes.LIBELLE, t -> creer("Essai", "Annonce", t, null)),
                texte("fenetre.selection_source", Bornes.TITRE, t -> creer("Essai", "Annonce", "Essai", t)),
                texte("edition.motif", Bornes.NOTE, this::amender),
                texte("prorogation.motif", Bornes.MOTIF, this::proroger),
                texte("conventionnement.payeur", Bornes.TITRE, t -> conventionner(t, "à compter du solde")),
                texte("conventionnement.conservation_base", Bornes.LIBELLE, t -> conventionner("la Caisse", t)));
    }

    private void conventionner(String payeur, String base) {
        var fiche = conventionnements.trouver(1).orElseThrow();
        conventionnements.enregistrer(new ConventionnementSaisie(1, fiche.version(), payeur, 5, base, fiche.visas()));
    }

    private void creer(String intitule, String enveloppeSource, String source, @Nullable String selection) {
        var fenetre = new FenetreFiche(
                0,
                LocalDate.of(2027, 3, 1),
                LocalDate.of(2027, 6, 1),
                null,
                null,
                null,
                LocalDate.of(2027, 9, 1),
                selection,
                null,
                EtendueProjets.TOUTES,
                Map.of(TypeProjet.MIXTE, EnumSet.allOf(Secteur.class)));
        pilotage.creer(new AppelSaisie(
                intitule,
                2027,
                Guichet.REGIONAL,
                null,
                enveloppeSource,
                null,
                source,
                appels.fiche(1).regles(),
                List.of(fenetre),
                0));
    }

    private void amender(String motif) {
        var fiche = appels.fiche(1);
        pilotage.amender(
                1, new AmendementSaisie(LocalDate.of(2025, 6, 10), motif, autres(fiche.regles()), fiche.version()));
    }

    private static Regles autres(Regles r) {
        return new Regles(
                r.types(),
                r.secteurs(),
                r.tailleMinimale() + 1,
                r.seuilPetitOg(),
                r.bareme(),
                r.baremeNonReference(),
                r.secteursNonReference(),
                r.choix(),
                r.exigences(),
                r.criteres(),
                r.pieces(),
                r.grille(),
                r.cibles(),
                r.atteinte(),
                r.deploiementEvolutionMois(),
                r.deploiementAcquisitionMois(),
                r.mesureMois(),
                r.convention(),
                r.modeles(),
                r.silences());
    }

    private void proroger(String motif) {
        prorogations.proroger(
                1,
                new ProrogationSaisie(
                        EtapeFenetre.CLOTURE,
                        LocalDate.of(2025, 6, 20),
                        Map.of(),
                        motif,
                        appels.fiche(1).version()));
    }
}
