package fr.treille.dossier.completude;

import fr.treille.referentiel.appel.regle.ConditionPiece;
import fr.treille.referentiel.appel.regle.Piece;
import fr.treille.socle.commun.Bornes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece that the call names, as this file has it.
 *
 * @param piece what the call says of it
 * @param fait in a sentence, what of this file makes it asked for; « » when nothing does, or when it always is
 * @param donnees what was given of it, what was taken back included, in the order of the receptions
 */
public record PieceAttendue(Piece piece, String fait, List<PieceDonnee> donnees) {

    /** Whether the file must have it. */
    public boolean exigee() {
        return piece.condition() == ConditionPiece.TOUJOURS || !fait.isEmpty();
    }

    /** Whether it is advised, and never asked for. */
    public boolean recommandee() {
        return piece.condition() == ConditionPiece.RECOMMANDEE;
    }

    /** How many of it are accepted. */
    public long acceptees() {
        return donnees.stream().filter(PieceDonnee::compte).count();
    }

    /** Whether the file must have it and has not enough of it that is accepted. */
    public boolean manque() {
        return exigee() && acceptees() < piece.minimum();
    }

    /** Where it stands. */
    public EtatAttendue etat() {
        var comptees = donnees.stream()
                .filter(donnee -> donnee.etat() != EtatPieceDossier.RETIREE)
                .toList();
        if (acceptees() >= piece.minimum()) {
            return EtatAttendue.ACCEPTEE;
        }
        if (comptees.isEmpty()) {
            return EtatAttendue.MANQUANTE;
        }
        if (comptees.stream().anyMatch(donnee -> donnee.etat() == EtatPieceDossier.RECUE && !donnee.infectee())) {
            return EtatAttendue.A_VERIFIER;
        }
        return acceptees() > 0 ? EtatAttendue.INCOMPLETE : EtatAttendue.REFUSEE;
    }

    /** As a request asks for it: its name, then why what was given of it is not enough. */
    public String demande() {
        var raison = switch (etat()) {
            case MANQUANTE, ACCEPTEE -> piece.precision();
            case A_VERIFIER, INCOMPLETE ->
                piece.minimum() > 1
                        ? acceptees() + " sur " + piece.minimum() + " accepté" + (acceptees() > 1 ? "s" : "")
                        : "";
            case REFUSEE ->
                donnees.stream()
                        .filter(donnee -> donnee.etat() == EtatPieceDossier.REFUSEE || donnee.infectee())
                        .map(donnee -> donnee.infectee() ? "fichier refusé par le contrôle antivirus" : donnee.motif())
                        .distinct()
                        .collect(Collectors.joining("\u00A0; ", "à redonner\u00A0: ", ""));
        };
        return Bornes.couper(
                raison.isEmpty() ? piece.libelle() : piece.libelle() + " (" + raison + ")", Bornes.LIBELLE);
    }
}
