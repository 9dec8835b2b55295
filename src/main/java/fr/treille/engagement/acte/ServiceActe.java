package fr.treille.engagement.acte;

import org.jspecify.annotations.Nullable;

/** What a person does with the documents of a kind, with its rights: what the screens of every kind call. */
public interface ServiceActe<D extends SujetActe> {

    /** As {@link Actes#preparer(Redaction, long)}. */
    ActePrepare<D> preparer(long objetId);

    /** As {@link Actes#apercu}. */
    byte[] apercu(long objetId, @Nullable Long signataire);

    /**
     * As {@link Actes#generer(Redaction, DemandeActe, boolean)}, to send it later.
     *
     * @return the identifier of the document
     */
    long generer(long objetId, int version, @Nullable Long signataire);

    /**
     * The same for who read its preview and has nothing to change: it leaves at once.
     *
     * @return the reference of the document
     */
    String genererEtEnvoyer(long objetId, int version, @Nullable Long signataire);

    /**
     * As {@link Actes#remplacer}.
     *
     * @return the identifier of the new document
     */
    long remplacer(long acteId, int version, @Nullable Long signataire);

    /** As {@link Actes#envoyer(Redaction, long, int)}. */
    void envoyer(long acteId, int version);
}
