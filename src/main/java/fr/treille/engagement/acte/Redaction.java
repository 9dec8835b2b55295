package fr.treille.engagement.acte;

import fr.treille.engagement.acte.dossier.SignataireHabilite;
import fr.treille.engagement.acte.registre.RegistreActes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Imprimable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: one bean and its template. {@link Actes} does the rest, one by one or many at once, hence what reads or
 * writes the database here takes many.
 *
 * @param <D> what the document says of a thing
 */
public interface Redaction<D extends SujetActe> {

    GenreActe genre();

    /** What a preview prints in the place of the reference. */
    default String aVenir() {
        return "(attribuée à la génération)";
    }

    /** What it says of each of these, in a number of statements that does not depend on theirs; only those of the périmètre. */
    Map<Long, D> lire(Collection<Long> ids);

    /** @throws Refus when the thing is not at the step where this document is made */
    default void exiger(D dit) {}

    /** @throws Refus when it may be prepared but not generated as it is */
    default void controler(D dit) {}

    /**
     * The document, from nothing but its arguments: it may be called on another thread, where nobody is signed in.
     *
     * @param signataire null when nobody may sign: the document then cannot be printed
     * @throws Refus when what it says does not add up
     */
    Imprimable imprimer(D dit, @Nullable SignataireHabilite signataire, String reference);

    /** What the screen shows beside the addressee before it is generated. */
    default List<Information> resume(D dit) {
        return List.of();
    }

    /** The mail that carries it. */
    Courrier message(D dit, ActeAEnvoyer acte);

    /** What it says that must still be true when it leaves. */
    Constat constat(D dit);

    /**
     * Columns of its table beside those of {@link Acte}, for a kind that has a table of its own.
     *
     * @param remplace reference of the document already sent that it replaces, null for none
     */
    default Map<String, @Nullable Object> figer(D dit, @Nullable String remplace) {
        return Map.of();
    }

    /** Where its documents are kept, null for the common table. */
    default @Nullable RegistreActes registre() {
        return null;
    }

    /**
     * What changes of the things when their documents leave, in the same transaction.
     *
     * @throws Refus when one cannot change so: none does, then
     */
    default void parti(Collection<D> dits) {}
}
