package fr.treille.engagement.acte.registre;

import fr.treille.engagement.acte.Acte;
import fr.treille.engagement.acte.Constat;
import fr.treille.socle.commun.Refus;
import org.jspecify.annotations.Nullable;

/** A stored document, held until the transaction ends: the entity of its kind. */
public interface ActeTenu {

    long id();

    /** What it is about: a grappe. */
    long objetId();

    int version();

    Acte acte();

    /** What it says that must still be true when it leaves. */
    Constat constat();

    /** Reference of the document already sent that it replaces, null for none. */
    default @Nullable String remplace() {
        return null;
    }

    /**
     * Refuses what its owner alone forbids.
     *
     * @param consequence the end of the sentence, « elle ne s’envoie plus »
     * @throws Refus when nothing of it changes any more, as a signed convention
     */
    default void exigerOuvert(String consequence) {}
}
