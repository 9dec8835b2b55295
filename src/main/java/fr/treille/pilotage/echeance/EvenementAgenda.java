package fr.treille.pilotage.echeance;

import fr.treille.socle.commun.Bornes;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An échéance as calendars are told of it.
 *
 * @param cle of its échéance
 * @param lien where it is settled, without the leading slash, « » to say nothing of it
 * @param sequence how many times it changed since it was first published
 * @param modifieLe when it last did
 * @param annule no longer due
 */
public record EvenementAgenda(
        String cle,
        LocalDate jour,
        String titre,
        String detail,
        String lien,
        int sequence,
        Instant modifieLe,
        boolean annule) {

    /** For the first time. */
    static EvenementAgenda nouveau(EcheanceLigne ligne, Instant maintenant) {
        return du(
                ligne.cle(),
                ligne.date(),
                ligne.libelle() + " · " + ligne.grappe(),
                ligne.porteur(),
                ligne.responsable(),
                ligne.lien(),
                0,
                maintenant);
    }

    /**
     * Due that day.
     *
     * @param responsable « » for nobody
     */
    public static EvenementAgenda du(
            String cle,
            LocalDate jour,
            String titre,
            String porteur,
            String responsable,
            String lien,
            int sequence,
            Instant maintenant) {
        return new EvenementAgenda(
                cle,
                jour,
                Bornes.couper(titre, 300),
                Bornes.couper(
                        "Porteur\u00A0: " + porteur
                                + (responsable.isEmpty() ? "" : "\nResponsable\u00A0: " + responsable),
                        600),
                lien,
                sequence,
                maintenant,
                false);
    }

    /** As the facts have it now: itself when nothing changed. */
    EvenementAgenda suivre(EvenementAgenda actuel) {
        var pareil = !annule
                && jour.equals(actuel.jour)
                && titre.equals(actuel.titre)
                && detail.equals(actuel.detail)
                && lien.equals(actuel.lien);
        return pareil
                ? this
                : new EvenementAgenda(
                        cle,
                        actuel.jour,
                        actuel.titre,
                        actuel.detail,
                        actuel.lien,
                        sequence + 1,
                        actuel.modifieLe,
                        false);
    }

    /** No longer due: itself when it was so already. */
    EvenementAgenda annuler(Instant maintenant) {
        return annule ? this : new EvenementAgenda(cle, jour, titre, detail, lien, sequence + 1, maintenant, true);
    }
}
