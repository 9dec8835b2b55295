package fr.treille.socle.courrier.envoi;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.socle.courrier.DocumentAArchiver;
import fr.treille.socle.courrier.DocumentFiche;
import fr.treille.socle.courrier.DocumentService;
import fr.treille.socle.courrier.NatureDocument;
import fr.treille.socle.equipe.Role;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a notification does with the archive and the outbox: one transaction that writes both. */
@Component
public class Courriers {

    public static final byte[] PDF = "%PDF-1.7 é à ç \0 octets".repeat(500).getBytes();

    private final DocumentService documents;
    private final EnvoiService envois;
    private final Session session;
    private final GrappesDEssai grappes;
    private final JdbcClient base;
    private final TransactionTemplate transaction;

    Courriers(
            DocumentService documents,
            EnvoiService envois,
            Session session,
            GrappesDEssai grappes,
            JdbcClient base,
            PlatformTransactionManager transactions) {
        this.grappes = grappes;
        this.base = base;
        this.documents = documents;
        this.envois = envois;
        this.session = session;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Archives a letter and writes the message that carries it. */
    public long deposer(String objet, AdresseCourriel... destinataires) {
        return deposer(objet, List.of(grappe()), destinataires);
    }

    /** The same, about no grappe: where there is no call yet. */
    long deposerSansGrappe(String objet, AdresseCourriel... destinataires) {
        return deposer(objet, List.of(), destinataires);
    }

    private long deposer(String objet, List<Long> sur, AdresseCourriel... destinataires) {
        return session.en(
                Role.COORDINATION_ARS,
                () -> transaction.execute(statut -> {
                    var lettre = archiver(sur.isEmpty() ? null : sur.getFirst());
                    return envois.deposer(new MessageADeposer(
                            objet,
                            "Madame, Monsieur,\n\nVeuillez trouver ci-joint la lettre « à garder ». Œuvre réussie ✓\n",
                            List.of(destinataires),
                            List.of(lettre.id()),
                            "Grappe Vallée enfance",
                            "grappes/42",
                            sur));
                }));
    }

    /** Archives a letter in the present transaction. */
    public DocumentFiche archiver() {
        return archiver(grappe());
    }

    private DocumentFiche archiver(@Nullable Long sur) {
        return documents
                .archiver(
                        List.of(new DocumentAArchiver(
                                NatureDocument.LETTRE, reference -> PDF, "Grappe Vallée enfance", "grappes/42", sur)),
                        () -> {})
                .getFirst();
    }

    /** The grappe that they are about, in Haute-Garonne. */
    private long grappe() {
        return base.sql("SELECT id FROM grappe WHERE nom = 'Vallée enfance'")
                .query(Long.class)
                .optional()
                .orElseGet(() -> {
                    grappes.registre(1);
                    return grappes.remplie("Vallée enfance", 1).id();
                });
    }

    /** The message as a person reads it. */
    public MessageFiche fiche(long id) {
        return session.en(Role.COORDINATION_ARS, () -> envois.fiche(id).orElseThrow());
    }

    /** Waits until the message is in that state. */
    public MessageFiche attendre(long id, EtatMessage etat) {
        return jusqua(() -> fiche(id).etat() == etat, "message " + id + " " + etat, () -> fiche(id));
    }

    /** Waits, a minute at most, until something is true. */
    public static <T> T jusqua(Callable<Boolean> condition, String quoi, Callable<T> resultat) {
        try {
            var limite = System.nanoTime() + Duration.ofMinutes(1).toNanos();
            while (!condition.call()) {
                assertThat(System.nanoTime()).as(quoi + " : " + resultat.call()).isLessThan(limite);
                Thread.sleep(50);
            }
            return resultat.call();
        } catch (Exception echec) {
            throw new IllegalStateException(quoi, echec);
        }
    }
}
