package fr.treille.engagement.versement;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.commun.Refus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a balance, as its form gives it.
 *
 * @param sens null while none is chosen
 * @param montant euros that are released, looked at for a part alone; null when none was given
 * @param motif may be empty when all of it is released
 */
public record DecisionSoldeSaisie(
        long grappeId, @Nullable SensSolde sens, @Nullable Montant montant, String motif) {

    public DecisionSoldeSaisie {
        motif = motif.strip();
    }

    /**
     * What is released of a balance.
     *
     * @param solde what is left to pay
     * @throws Refus on the field concerned: without a choice; all of it while a condition is missing; a part without amount or
     *     motive, or of more than the balance; a refusal without motive
     */
    Montant libere(Montant solde, ConditionsDuSolde.Constat constat) {
        if (sens == null) {
            throw Refus.surChamp("sens", "Choisissez ce qui est décidé du solde.");
        }
        Bornes.borner("motif", "Le motif", motif, Bornes.MOTIF);
        return switch (sens) {
            case LIBERE -> {
                if (!constat.reunies()) {
                    throw Refus.surChamp(
                            "sens",
                            constat.enClair()
                                    + " Libérez-en une part avec un motif, ou refusez-le\u00A0: tout ne se libère qu’une fois toutes"
                                    + " les conditions réunies.");
                }
                yield solde;
            }
            case EN_PARTIE -> {
                exigerPart(solde);
                exigerMotif("Dites pourquoi le solde est libéré en partie.");
                yield Objects.requireNonNull(montant);
            }
            case REFUSE -> {
                exigerMotif("Dites pourquoi le solde est refusé.");
                yield Montant.zero();
            }
        };
    }

    private void exigerMotif(String message) {
        Bornes.exiger("motif", message, "Le motif", motif, Bornes.MOTIF);
    }

    private void exigerPart(Montant solde) {
        if (montant == null || montant.estNegatif() || montant.estNul()) {
            throw Refus.surChamp("montant", "Donnez le montant libéré.");
        }
        Bornes.exiger("montant", "Le montant libéré", montant);
        if (montant.compareTo(solde) > 0) {
            throw Refus.surChamp("montant", montant + " dépasse le solde, " + solde + ".");
        }
    }
}
