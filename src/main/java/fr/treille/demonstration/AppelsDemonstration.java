package fr.treille.demonstration;

import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelSaisie;
import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.PilotageAppelService;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.convention.ConventionnementSaisie;
import fr.treille.referentiel.appel.convention.ConventionnementService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.livre.AppelsLivresService;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Delivered calls, added and published through the services of their screens. */
@Component
@Profile("demonstration | test")
public class AppelsDemonstration {

    private final AppelsLivresService livres;
    private final AppelService appels;
    private final PilotageAppelService pilotage;
    private final ConventionnementService conventionnements;

    AppelsDemonstration(
            AppelsLivresService livres,
            AppelService appels,
            PilotageAppelService pilotage,
            ConventionnementService conventionnements) {
        this.livres = livres;
        this.appels = appels;
        this.pilotage = pilotage;
        this.conventionnements = conventionnements;
    }

    /** The delivered call of that key, in the région of whoever is signed in: published, and added when it is not there yet. */
    public AppelFiche poser(String cle) {
        return poser(cle, 0);
    }

    /** The same, its windows that many days later than its file says; its year and its title follow. */
    AppelFiche poser(String cle, long jours) {
        var id = livres.ajouter(cle);
        var fiche = appels.fiche(id);
        if (fiche.statut() == StatutAppel.BROUILLON) {
            if (jours != 0) {
                pilotage.modifier(fiche, decale(fiche, jours));
            }
            pilotage.publier(id, appels.fiche(id).version());
            citer(id);
        }
        return appels.fiche(id);
    }

    /** The région takes out of the « Vu » what it does not know the reference of: its conventions can be made. */
    private void citer(long appel) {
        var livre = conventionnements.trouver(appel).orElseThrow();
        var connus = livre.visas().stream().filter(visa -> !visa.aCompleter()).toList();
        if (connus.size() < livre.visas().size()) {
            conventionnements.enregistrer(new ConventionnementSaisie(
                    appel,
                    livre.version(),
                    livre.payeur(),
                    livre.conservationAnnees(),
                    livre.conservationBase(),
                    connus));
        }
    }

    private static AppelSaisie decale(AppelFiche fiche, long jours) {
        var fenetres = fiche.fenetres().stream()
                .map(fenetre -> fenetre.deplacee(fenetre.jalons().stream()
                        .collect(Collectors.toMap(
                                FenetreFiche.Jalon::etape, jalon -> jalon.date().plusDays(jours)))))
                .toList();
        var annee = fenetres.getFirst().clotureDepot().getYear();
        return new AppelSaisie(
                fiche.intitule().replace(String.valueOf(fiche.annee()), String.valueOf(annee)),
                annee,
                fiche.guichet(),
                fiche.enveloppe(),
                fiche.enveloppeSource(),
                fiche.enveloppeLe(),
                fiche.source(),
                fiche.regles(),
                fenetres,
                fiche.version());
    }
}
