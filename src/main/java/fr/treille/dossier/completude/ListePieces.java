package fr.treille.dossier.completude;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The checklist of a file.
 *
 * @param attendues the pieces of its call, in their order
 * @param autres what was given beside them
 */
public record ListePieces(List<PieceAttendue> attendues, List<PieceDonnee> autres) {

    /** Those that the file must have and has not. */
    public List<PieceAttendue> manquantes() {
        return attendues.stream().filter(PieceAttendue::manque).toList();
    }

    /** What the file must have and has not, named: « » when nothing is missing. */
    public String manque() {
        return manquantes().stream()
                .map(attendue -> "«\u00A0" + attendue.piece().libelle() + "\u00A0»" + precision(attendue))
                .collect(Collectors.joining(", "));
    }

    private static String precision(PieceAttendue attendue) {
        var nombre = attendue.piece().minimum();
        return nombre == 1
                ? ""
                : " (" + attendue.acceptees() + " sur " + nombre + " accepté" + (attendue.acceptees() > 1 ? "s" : "")
                        + ")";
    }

    /** The piece of the call that a line of a request asks for. */
    public Optional<PieceAttendue> demandee(String ligne) {
        return attendues.stream()
                .filter(attendue -> ligne.equals(attendue.piece().libelle())
                        || ligne.startsWith(attendue.piece().libelle() + " ("))
                .findFirst();
    }
}
