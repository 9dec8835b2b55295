package fr.treille.socle.equipe.affectation.ui;

import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.equipe.AgentLigne;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fields and the filters of these screens have alike. */
final class Choix {

    /** As a French reader looks a name up: accents and case do not count. */
    static final Comparator<String> ALPHABET = alphabet();

    private Choix() {}

    private static Comparator<String> alphabet() {
        var ordre = Collator.getInstance(Locale.FRENCH);
        ordre.setStrength(Collator.PRIMARY);
        return ordre::compare;
    }

    /** « Lison Armagnac — GRADeS ». */
    static String personne(AgentLigne agent) {
        return agent.nom()
                + agent.role().couvre().map(cote -> " — " + cote.libelle()).orElse("");
    }

    static <T> ChampChoixMultiple<T> plusieurs(String libelle) {
        var champ = new ChampChoixMultiple<T>(libelle);
        champ.setWidthFull();
        champ.setRequiredIndicatorVisible(true);
        champ.setSelectedItemsOnTop(true);
        return champ;
    }

    static String joindre(String... morceaux) {
        return Stream.of(morceaux).filter(morceau -> !morceau.isBlank()).collect(Collectors.joining(" · "));
    }
}
