package fr.treille.socle.equipe.affectation.ui;

import java.util.List;

/** The statuses that the screens have a word for. */
public final class MotsDesStatuts {

    private MotsDesStatuts() {}

    public static List<String> connus() {
        return AffichageEquipe.statuts();
    }
}
