package fr.treille.pilotage.echeance.ui;

import fr.treille.pilotage.echeance.Groupement;
import org.jspecify.annotations.Nullable;

/** How the screen shows the échéances; by week when nothing is chosen. */
enum Vue {
    PERSONNE("Par personne", Groupement.PERSONNE),
    GRAPPE("Par grappe", Groupement.GRAPPE),
    MOIS("Calendrier", Groupement.SEMAINE);

    private final String libelle;
    private final Groupement groupement;

    Vue(String libelle, Groupement groupement) {
        this.libelle = libelle;
        this.groupement = groupement;
    }

    String libelle() {
        return libelle;
    }

    static Groupement groupement(@Nullable Vue vue) {
        return vue == null ? Groupement.SEMAINE : vue.groupement;
    }
}
