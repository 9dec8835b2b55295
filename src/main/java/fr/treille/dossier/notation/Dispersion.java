package fr.treille.dossier.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * How far apart the submitted sheets are on a line.
 *
 * @param basse the lowest score
 * @param haute the highest one
 * @param moyenne their mean, to the hundredth
 */
public record Dispersion(
        String critere, String libelle, int maximum, BigDecimal basse, BigDecimal haute, BigDecimal moyenne) {

    private record Cle(String critere, String libelle, int maximum) {}

    /** Line by line, in the order of the first sheet that has it; nothing without a sheet. */
    public static List<Dispersion> de(List<FicheLue> fiches) {
        var parLigne = new LinkedHashMap<Cle, List<BigDecimal>>();
        for (var fiche : fiches) {
            for (var note : fiche.notes()) {
                parLigne.computeIfAbsent(
                                new Cle(note.critere(), note.libelle(), note.maximum()),
                                cle -> new java.util.ArrayList<>())
                        .add(Objects.requireNonNull(note.note()));
            }
        }
        return parLigne.entrySet().stream()
                .map(ligne -> de(ligne.getKey(), ligne.getValue()))
                .toList();
    }

    private static Dispersion de(Cle cle, List<BigDecimal> notes) {
        return new Dispersion(
                cle.critere(),
                cle.libelle(),
                cle.maximum(),
                notes.stream().min(BigDecimal::compareTo).orElseThrow(),
                notes.stream().max(BigDecimal::compareTo).orElseThrow(),
                notes.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(notes.size()), 2, RoundingMode.HALF_UP));
    }

    /** Between the lowest and the highest. */
    public BigDecimal ecart() {
        return haute.subtract(basse);
    }

    /** What a consensus starts from: the mean, to the nearest half point. */
    public BigDecimal depart() {
        return moyenne.multiply(BigDecimal.TWO)
                .setScale(0, RoundingMode.HALF_UP)
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }
}
