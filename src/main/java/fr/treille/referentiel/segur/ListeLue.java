package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.lecture.FichierTableau;
import fr.treille.socle.lecture.LigneLue;
import fr.treille.socle.lecture.Textes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list as a file gives it.
 *
 * @param genre what the file is
 * @param lignes by key, in the order of the file
 * @param refusees what is left out of it
 */
record ListeLue<K, T>(String genre, Map<K, T> lignes, List<LigneRefusee> refusees) {

    /** How far the headers are looked for. */
    private static final int EXAMINEES = 40;

    /**
     * Reads the first sheet of a file.
     *
     * @param lecture of a line, whose {@link Refus} leaves it out
     * @param cle what makes two lines the same one: the second is left out
     * @throws Refus when the file is no table, when a column that is required is nowhere in its first lines, or when no line of
     *     it is understood
     */
    static <K, T> ListeLue<K, T> lire(
            Path fichier, List<ColonneListe> colonnes, Function<LigneDeListe, T> lecture, Function<T, K> cle) {
        var rangs = new LinkedHashMap<ColonneListe, Integer>();
        var lignes = new LinkedHashMap<K, T>();
        var numeros = new LinkedHashMap<K, Integer>();
        var refusees = new ArrayList<LigneRefusee>();
        try (var tableau = FichierTableau.ouvrir(fichier)) {
            var vues = new int[1];
            tableau.parcourir(0, ligne -> {
                if (rangs.isEmpty()) {
                    rangs.putAll(entetes(ligne, colonnes));
                    return ++vues[0] < EXAMINEES || !rangs.isEmpty();
                }
                try {
                    var lue = lecture.apply(new LigneDeListe(ligne, rangs));
                    var premiere = numeros.putIfAbsent(cle.apply(lue), ligne.numero());
                    if (premiere != null) {
                        throw new Refus("Elle est déjà donnée à la ligne " + premiere + ".");
                    }
                    lignes.put(cle.apply(lue), lue);
                } catch (Refus refus) {
                    refusees.add(new LigneRefusee(ligne.numero(), ligne.contenu(), refus.message()));
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
            return new ListeLue<>(tableau.genre(), lignes, refusees);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
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
