package fr.treille.engagement.notification;

import fr.treille.engagement.acte.ActePrepare;
import fr.treille.engagement.acte.Actes;
import fr.treille.engagement.acte.DemandeActe;
import fr.treille.engagement.acte.GenreActe;
import fr.treille.engagement.acte.ServiceActe;
import fr.treille.engagement.acte.dossier.Dossier;
import fr.treille.socle.commun.trace.UneFois;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepares, generates and sends the decision letter of a grappe, which is notifiée with its sending or not at all. */
@Service
@Transactional
@PreAuthorize("hasRole('NOTIFIER')")
public class NotificationService implements ServiceActe<Dossier> {

    /** The kind of document. */
    public static final GenreActe GENRE = RedactionLettre.GENRE;

    private final Actes actes;
    private final RedactionLettre lettres;

    NotificationService(Actes actes, RedactionLettre lettres) {
        this.actes = actes;
        this.lettres = lettres;
    }

    @Override
    @Transactional(readOnly = true)
    public ActePrepare<Dossier> preparer(long grappeId) {
        return actes.preparer(lettres, grappeId);
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] apercu(long grappeId, @Nullable Long signataire) {
        return actes.apercu(lettres, grappeId, signataire);
    }

    @Override
    @UneFois
    public long generer(long grappeId, int version, @Nullable Long signataire) {
        return Objects.requireNonNull(actes.generer(lettres, new DemandeActe(grappeId, version, signataire), false)
                .acteId());
    }

    @Override
    public String genererEtEnvoyer(long grappeId, int version, @Nullable Long signataire) {
        return actes.generer(lettres, new DemandeActe(grappeId, version, signataire), true)
                .reference();
    }

    @Override
    @UneFois
    public long remplacer(long lettreId, int version, @Nullable Long signataire) {
        return Objects.requireNonNull(
                actes.remplacer(lettres, lettreId, version, signataire).acteId());
    }

    @Override
    public void envoyer(long lettreId, int version) {
        actes.envoyer(lettres, lettreId, version);
    }
}
