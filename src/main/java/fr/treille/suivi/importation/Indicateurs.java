package fr.treille.suivi.importation;

import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.lecture.Textes;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The indicators of the calls, as files name them: by code, by title, or by the words that are theirs alone. */
final class Indicateurs {

    private static final String E_PRESCRIPTION = "E_PRESCRIPTION";
    private static final String E_PARCOURS = "E_PARCOURS";

    private final Map<String, CibleFiche> cibles = new LinkedHashMap<>();
    private final Map<String, Optional<String>> reconnus = new HashMap<>();

    Indicateurs(Collection<CibleFiche> toutes) {
        toutes.forEach(cible -> cibles.putIfAbsent(cible.code(), cible));
    }

    /** Codes, in the order of the calls. */
    List<String> codes() {
        return List.copyOf(cibles.keySet());
    }

    Optional<CibleFiche> cible(String code) {
        return Optional.ofNullable(cibles.get(code));
    }

    /** The code that a text names. */
    Optional<String> code(String texte) {
        return reconnus.computeIfAbsent(texte, ecrit -> chercher(Textes.plat(ecrit)));
    }

    private Optional<String> chercher(String plat) {
        var exact = cibles.values().stream()
                .filter(c -> plat.equals(Textes.plat(c.code())) || plat.equals(Textes.plat(c.libelle())))
                .map(CibleFiche::code)
                .findFirst();
        if (exact.isPresent() || plat.isEmpty()) {
            return exact;
        }
        if (ensemble(plat)) {
            return Optional.empty();
        }
        // the longest first: « dossiers actifs avec un projet » is not « dossiers actifs »
        return cibles.values().stream()
                .filter(c -> dit(plat, c))
                .map(CibleFiche::code)
                .max(Comparator.comparingInt((String code) -> precision(plat, code)));
    }

    /** Whether it names e-prescription and e-parcours at once, one indicator once: it is neither. */
    private static boolean ensemble(String plat) {
        return Stream.of(E_PRESCRIPTION, E_PARCOURS)
                .allMatch(code -> motsPropres(code).stream().anyMatch(plat::contains));
    }

    private static boolean dit(String plat, CibleFiche cible) {
        return plat.contains(Textes.plat(cible.code()))
                || plat.contains(Textes.plat(cible.numerateur()))
                || motsPropres(cible.code()).stream().anyMatch(plat::contains);
    }

    private static int precision(String plat, String code) {
        return (plat.contains(Textes.plat(code)) ? 1000 : 0)
                + motsPropres(code).stream()
                        .filter(plat::contains)
                        .mapToInt(String::length)
                        .sum();
    }

    /** What people write of the national indicators (AAP, usage targets). */
    private static List<String> motsPropres(String code) {
        return switch (code) {
            case "MSSANTE" -> List.of("mssante", "mss", "messagerie securisee");
            case "DMP" -> List.of("dmp", "dossier medical partage", "mon espace sante");
            case "DUI_ACTIFS" -> List.of("dui actif", "dossiers actifs dui", "taux de dossiers actifs");
            case "PROJET_PERSONNALISE" -> List.of("projet personnalise", "projets personnalises");
            case "AGENDA" -> List.of("agenda", "evenement");
            case E_PRESCRIPTION -> List.of("prescription");
            case E_PARCOURS -> List.of("e parcours", "eparcours", "carnet de liaison");
            default -> List.of();
        };
    }
}
