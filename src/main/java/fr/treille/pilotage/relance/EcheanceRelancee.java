package fr.treille.pilotage.relance;

import fr.treille.pilotage.relance.regle.DestinataireRelance;
import java.time.LocalDate;
import java.util.Map;

/**
 * An échéance still to be done, with whom it may be written to.
 *
 * @param personnes every one of them, without address where nobody is or nothing is known
 * @param changements how many other days relances already named for it
 */
record EcheanceRelancee(
        String nature,
        LocalDate jour,
        long grappeId,
        String grappe,
        String porteur,
        Map<DestinataireRelance, Personne> personnes,
        int changements) {

    /**
     * @param nom « » for nobody
     * @param adresse in lower case, « » when there is none that can be written to
     */
    record Personne(String nom, String adresse) {}

    Personne personne(DestinataireRelance destinataire) {
        return personnes.getOrDefault(destinataire, new Personne("", ""));
    }

    /** The ARS's side, else the GRADeS's. */
    String responsable() {
        var ars = personne(DestinataireRelance.RESPONSABLE_ARS).nom();
        return ars.isEmpty() ? personne(DestinataireRelance.RESPONSABLE_GRADES).nom() : ars;
    }
}
