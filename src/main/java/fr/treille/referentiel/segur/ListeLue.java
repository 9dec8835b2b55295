package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.FichierTableau;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Textes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list as a file gives it.
 *
 * @param genre what the file is
 * @param lignes by key, in the order of the file
 * @param refusees what is left out of it
 * @param cites what the lines left out are about, as far as it is understood: the file does not say that it is gone
 */
record ListeLue<K, T>(String genre, Map<K, T> lignes, List<LigneRefusee> refusees, Set<String> cites) {

    /** How far the headers are looked for. */
    private static final int EXAMINEES = 40;

    /**
     * Reads the first sheet of a file.
     *
     * @param lecture of a line, whose {@link Refus} leaves it out
     * @param cle what makes two lines the same one: the second is left out
     * @param sujet what a line is about, even where the rest of it is wrong; a {@link Refus} when it is not understood either
     * @throws Refus when the file is no table, when a column that is required is nowhere in its first lines, or when no line of
     *     it is understood
     */
    static <K, T> ListeLue<K, T> lire(
            Path fichier,
            List<ColonneListe> colonnes,
            Function<LigneDeListe, T> lecture,
            Function<T, K> cle,
            Function<LigneDeListe, String> sujet) {
        var rangs = new LinkedHashMap<ColonneListe, Integer>();
        var lignes = new LinkedHashMap<K, T>();
        var numeros = new LinkedHashMap<K, Integer>();
        var refusees = new ArrayList<LigneRefusee>();
        var cites = new HashSet<String>();
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            var vues = new int[1];
            tableau.parcourir(0, ligne -> {
                if (rangs.isEmpty()) {
                    rangs.putAll(entetes(ligne, colonnes));
                    return ++vues[0] < EXAMINEES || !rangs.isEmpty();
                }
                var donnee = new LigneDeListe(ligne, rangs);
                T lue;
                try {
                    lue = lecture.apply(donnee);
                } catch (Refus refus) {
                    refusees.add(new LigneRefusee(ligne.numero(), ligne.contenu(), refus.message()));
                    citer(donnee, sujet, cites);
                    return true;
                }
                var premiere = numeros.putIfAbsent(cle.apply(lue), ligne.numero());
                if (premiere == null) {
                    lignes.put(cle.apply(lue), lue);
                } else {
                    refusees.add(new LigneRefusee(
                            ligne.numero(), ligne.contenu(), "Elle est déjà donnée à la ligne " + premiere + "."));
                }
                return true;
            });
            if (rangs.isEmpty()) {
                throw new Refus("Aucune des premières lignes de ce fichier ne porte les en-têtes attendus\u00A0: "
                        + colonnes.stream()
                                .filter(ColonneListe::exigee)
                                .map(colonne -> "«\u00A0" + colonne.titre() + "\u00A0»")
                                .collect(Collectors.joining(", "))
                        + ".");
            }
            if (lignes.isEmpty()) {
                throw new Refus("Aucune ligne de ce fichier n’est comprise"
                        + (refusees.isEmpty()
                                ? "."
                                : "\u00A0: la première, ligne "
                                        + refusees.getFirst().numero() + ", est refusée. "
                                        + refusees.getFirst().raison()));
            }
            return new ListeLue<>(tableau.genre(), lignes, refusees, cites);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private static void citer(LigneDeListe ligne, Function<LigneDeListe, String> sujet, Set<String> cites) {
        try {
            cites.add(sujet.apply(ligne));
        } catch (Refus illisible) {
            // nobody knows what it is about: the part of the list that is then absent is to be confirmed when it is
            // large
        }
    }

    /** Where each column stands, none when a required one is not there. */
    private static Map<ColonneListe, Integer> entetes(LigneLue ligne, List<ColonneListe> colonnes) {
        var rangs = new LinkedHashMap<ColonneListe, Integer>();
        for (var colonne : colonnes) {
            for (int rang = 0; rang < ligne.largeur(); rang++) {
                if (colonne.mots().contains(Textes.plat(ligne.cellule(rang).texte()))) {
                    rangs.putIfAbsent(colonne, rang);
                }
            }
            if (colonne.exigee() && !rangs.containsKey(colonne)) {
                return Map.of();
            }
        }
        return rangs;
    }
}
