package fr.treille.referentiel.financement;

import java.util.List;

/** Texts with no-break spaces as ordinary ones: the formats have their own tests. */
final class Lisible {

    private Lisible() {}

    static String de(String texte) {
        return texte.replace('\u00A0', ' ').replace('\u202F', ' ');
    }

    static List<String> lignes(Financement financement) {
        return financement.lignes().stream().map(l -> de(l.enClair())).toList();
    }

    static List<String> lectures(Financement financement) {
        return financement.lectures().stream().map(Lisible::de).toList();
    }

    static List<String> manques(Financement financement) {
        return financement.manques().stream().map(m -> de(m.texte())).toList();
    }
}
