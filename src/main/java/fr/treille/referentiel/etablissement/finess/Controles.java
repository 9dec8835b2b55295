package fr.treille.referentiel.etablissement.finess;

import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one structure. What makes it unusable is refused; what is only doubtful is kept as a warning, because an official
 * file is right more often than a rule of ours.
 */
final class Controles {

    private List<String> avertissements = List.of();

    List<String> avertissements() {
        return avertissements;
    }

    /** @throws Refus when it has not the form of a FINESS number */
    String finess(@Nullable String lu, String quoi) {
        try {
            NumeroFiness numero = NumeroFiness.officiel(lu == null ? "" : lu);
            if (!numero.cleJuste()) {
                avertir(quoi + " " + numero.valeur() + "\u00A0: la clé de contrôle ne correspond pas");
            }
            return numero.valeur();
        } catch (Refus e) {
            throw new Refus(
                    quoi + " invalide\u00A0: «\u00A0" + LecteurCsv.raccourcir(lu == null ? "" : lu, 30) + "\u00A0»");
        }
    }

    /** @throws Refus when it is not a département */
    String departement(@Nullable String lu) {
        String code = Departements.code(lu);
        if (code == null) {
            throw new Refus(
                    "département inconnu\u00A0: «\u00A0" + LecteurCsv.raccourcir(lu == null ? "" : lu, 10) + "\u00A0»");
        }
        return code;
    }

    /** @throws Refus when both are blank */
    String nom(@Nullable String court, @Nullable String entier) {
        if (court != null && !court.isBlank()) {
            return court;
        }
        if (entier != null && !entier.isBlank()) {
            return entier;
        }
        throw new Refus("la raison sociale est vide");
    }

    /** @throws Refus when it is blank */
    String categorie(@Nullable String lue) {
        if (lue == null || lue.isBlank() || lue.strip().length() > 4) {
            throw new Refus(
                    "code de catégorie absent ou invalide\u00A0: «\u00A0" + (lue == null ? "" : lue) + "\u00A0»");
        }
        return lue.strip().toUpperCase(Locale.ROOT);
    }

    @Nullable
    String chiffres(@Nullable String lus, int nombre, String quoi) {
        if (lus == null || lus.isBlank()) {
            return null;
        }
        String sansEspaces = lus.replace(" ", "");
        if (sansEspaces.length() != nombre || !sansEspaces.chars().allMatch(c -> c >= '0' && c <= '9')) {
            avertir(quoi + " ignoré, il n’a pas " + nombre + " chiffres\u00A0: «\u00A0" + LecteurCsv.raccourcir(lus, 30)
                    + "\u00A0»");
            return null;
        }
        return sansEspaces;
    }

    @Nullable
    String date(@Nullable String lue, String quoi) {
        if (lue == null || lue.isBlank()) {
            return null;
        }
        String jour = lue.strip();
        jour = jour.length() > 10 ? jour.substring(0, 10) : jour;
        try {
            return LocalDate.parse(jour).toString();
        } catch (DateTimeParseException e) {
            avertir(quoi + " ignorée, illisible\u00A0: «\u00A0" + LecteurCsv.raccourcir(lue, 30) + "\u00A0»");
            return null;
        }
    }

    private void avertir(String doute) {
        if (avertissements.isEmpty()) {
            avertissements = new ArrayList<>(2);
        }
        avertissements.add(doute);
    }
}
