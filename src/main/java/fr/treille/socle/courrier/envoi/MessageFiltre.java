package fr.treille.socle.courrier.envoi;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which messages of the outbox.
 *
 * @param texte part of the subject, of the recipients or of what it is about, « » for all
 * @param etats states to keep, none for all
 * @param lien address of the thing that they are about, « » for all
 */
public record MessageFiltre(String texte, Set<EtatMessage> etats, String lien) {

    /** Every message. */
    public static final MessageFiltre TOUS = new MessageFiltre("", Set.of(), "");

    /** The states to keep, all of them named. */
    Set<EtatMessage> retenus() {
        return etats.isEmpty() ? EnumSet.allOf(EtatMessage.class) : etats;
    }
}
