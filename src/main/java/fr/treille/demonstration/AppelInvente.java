package fr.treille.demonstration;

import fr.treille.appel.AppelSaisie;
import fr.treille.appel.AppelService;
import fr.treille.appel.EtendueProjets;
import fr.treille.appel.FenetreFiche;
import fr.treille.appel.PilotageAppelService;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A second call of 2025, invented, by the rules of the first: on the day of the demonstration its window is open. */
@Component
@Profile("demonstration")
class AppelInvente {

    private static final String INTITULE = "AAP ESMS numérique Occitanie 2025, seconde session (inventée)";

    private final AppelService appels;
    private final PilotageAppelService pilotage;

    AppelInvente(AppelService appels, PilotageAppelService pilotage) {
        this.appels = appels;
        this.pilotage = pilotage;
    }

    /** Its window, of a call that is written and published when it is not there yet. */
    FenetreFiche fenetre(long modele) {
        var publie = appels.publies().stream()
                .filter(appel -> appel.intitule().equals(INTITULE))
                .findFirst();
        return publie.orElseGet(() -> appels.fiche(publier(modele))).fenetres().getFirst();
    }

    /** The call of that window. */
    long appel() {
        return appels.publies().stream()
                .filter(appel -> appel.intitule().equals(INTITULE))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long publier(long modele) {
        var id = pilotage.copier(modele);
        var copie = appels.fiche(id);
        pilotage.modifier(
                copie,
                new AppelSaisie(
                        INTITULE,
                        2025,
                        copie.guichet(),
                        null,
                        "",
                        null,
                        "Inventée pour la démonstration",
                        copie.regles(),
                        java.util.List.of(new FenetreFiche(
                                0,
                                LocalDate.of(2025, 8, 25),
                                LocalDate.of(2025, 9, 26),
                                LocalDate.of(2025, 9, 19),
                                LocalDate.of(2025, 10, 10),
                                LocalDate.of(2025, 11, 28),
                                LocalDate.of(2025, 12, 19),
                                null,
                                null,
                                EtendueProjets.TOUTES,
                                copie.fenetres().getFirst().accueils())),
                        copie.version()));
        pilotage.publier(id, appels.fiche(id).version());
        return id;
    }
}
