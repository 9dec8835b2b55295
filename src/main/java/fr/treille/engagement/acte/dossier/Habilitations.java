package fr.treille.engagement.acte.dossier;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.territoire.ActeSigne;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose delegation is in force.
 *
 * @param jour on which it is
 * @param signataires by name
 */
public record Habilitations(LocalDate jour, List<SignataireHabilite> signataires) {

    /** Who may sign that, by name. */
    public List<SignataireHabilite> pour(@Nullable ActeSigne acte) {
        return signataires.stream()
                .filter(signataire -> acte != null && signataire.actes().contains(acte))
                .toList();
    }

    /**
     * Who signs that.
     *
     * @param choisi somebody's identifier, null for the only one who may
     * @throws Refus when that person may not, nobody may, or several may and none was chosen
     */
    public SignataireHabilite exiger(ActeSigne acte, @Nullable Long choisi) {
        var possibles = pour(acte);
        if (choisi != null) {
            return possibles.stream()
                    .filter(signataire -> signataire.id() == choisi)
                    .findFirst()
                    .orElseThrow(() -> refus("Cette personne n’a pas de délégation en vigueur le " + Formats.date(jour)
                            + " pour signer " + acte.un() + "\u00A0: choisissez quelqu’un d’autre."));
        }
        if (possibles.isEmpty()) {
            throw refus("Personne n’a de délégation en vigueur le " + Formats.date(jour) + " pour signer " + acte.un()
                    + "\u00A0: l’administration l’enregistre à l’écran Région, onglet Signataires.");
        }
        if (possibles.size() > 1) {
            throw refus("Plusieurs personnes peuvent signer " + acte.un() + "\u00A0: choisissez qui signe celle-ci.");
        }
        return possibles.getFirst();
    }

    private static Refus refus(String message) {
        return Refus.surChamp("signataire", message);
    }

    /** Who signs the correction of a document: the one chosen, else the former signatory while they may, else null. */
    public @Nullable Long encore(@Nullable ActeSigne acte, @Nullable Long choisi, @Nullable Long ancien) {
        return choisi == null && pour(acte).stream().anyMatch(s -> Objects.equals(s.id(), ancien)) ? ancien : choisi;
    }
}
