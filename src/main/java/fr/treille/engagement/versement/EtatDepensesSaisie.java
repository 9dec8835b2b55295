package fr.treille.engagement.versement;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of expenses as its form gives it.
 *
 * @param ogFiness the OG whose statement it is, « » for the consolidated one
 * @param version of the one that the form showed, {@link #NOUVEAU} while there is none
 * @param signataire who certified it or gave the visa: name and function
 * @param signeLe when, null when no day was given
 * @param montant euros, null when none was given
 * @param remarque of the consolidated one, why its total is not the sum of the others; may be empty otherwise
 * @param nomFichier « » when the file stays
 * @param octets the statement itself, null when the one that is there stays
 */
public record EtatDepensesSaisie(
        long grappeId,
        String ogFiness,
        int version,
        String signataire,
        @Nullable LocalDate signeLe,
        @Nullable Montant montant,
        String remarque,
        String nomFichier,
        byte @Nullable [] octets) {

    /** Of a statement that is not recorded yet. */
    public static final int NOUVEAU = -1;

    public EtatDepensesSaisie {
        signataire = signataire.strip();
        remarque = remarque.strip();
    }

    /** Whether it is the consolidated one. */
    public boolean consolide() {
        return ogFiness.isEmpty();
    }

    /**
     * Lets through a statement that says enough.
     *
     * @param depenses the statements of its grappe until now
     * @throws Refus on the field concerned when one is missing, for a day to come, a negative amount, a file that is missing; of
     *     the consolidated one, for a visa before a certification, or a total that differs from the sum without saying why
     */
    void exiger(Depenses depenses, LocalDate aujourdhui) {
        Bornes.exiger(
                "signataire",
                consolide() ? "Dites qui a visé cet état." : "Dites qui a certifié cet état.",
                "Le signataire",
                signataire,
                Bornes.TITRE);
        if (signeLe == null) {
            throw Refus.surChamp("signeLe", "Donnez le jour " + (consolide() ? "du visa." : "de la certification."));
        }
        PlageDates.FAIT.exiger("signeLe", signeLe, aujourdhui);
        if (signeLe.isAfter(aujourdhui)) {
            throw Refus.surChamp("signeLe", "Le " + Formats.date(signeLe) + " est à venir.");
        }
        if (montant == null || montant.estNegatif()) {
            throw Refus.surChamp("montant", "Donnez le montant des dépenses, 0 s’il n’y en a pas.");
        }
        Bornes.exiger("montant", "Le montant des dépenses", montant);
        Bornes.borner("remarque", "La remarque", remarque, Bornes.MOTIF);
        if (version == NOUVEAU && octets == null) {
            throw Refus.surChamp("octets", "Joignez l’état " + (consolide() ? "visé." : "certifié."));
        }
        if (consolide()) {
            exigerCoherence(depenses, signeLe, montant);
        }
    }

    private void exigerCoherence(Depenses depenses, LocalDate visa, Montant total) {
        Optional.ofNullable(depenses.derniereCertification())
                .filter(visa::isBefore)
                .ifPresent(derniere -> {
                    throw Refus.surChamp(
                            "signeLe",
                            "Le visa du " + Formats.date(visa) + " précède la certification d’un organisme, le "
                                    + Formats.date(derniere)
                                    + "\u00A0: l’état consolidé s’établit à partir des leurs.");
                });
        if (!total.equals(depenses.somme()) && remarque.isEmpty()) {
            throw Refus.surChamp(
                    "remarque",
                    "Le total de " + total + " n’est pas la somme des états certifiés, " + depenses.somme()
                            + "\u00A0: dites pourquoi.");
        }
    }
}
