package fr.treille.socle.commun.notice;

import fr.treille.socle.commun.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The texts of the public pages, read from the installation's folder each time: a change there needs no restart. Where the
 * folder gives none that can be read, the delivered text takes its place and says what is to be filled in; a start that is not
 * a demonstration's says it too.
 */
@Component
public class Notices implements ApplicationRunner {

    private static final Logger JOURNAL = LoggerFactory.getLogger(Notices.class);

    /** Bytes: hundreds of pages. Anybody may ask for these texts, and each time they are read. */
    private static final int MAXIMUM = 256 * 1024;

    private static final String MARQUE_UTF8 = "\uFEFF";

    private final ReglageNotices reglage;
    private final Installation installation;

    Notices(ReglageNotices reglage, Installation installation) {
        this.reglage = reglage;
        this.installation = installation;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var manquants = Arrays.stream(Notice.values())
                .filter(notice -> posee(notice).isEmpty())
                .map(Notice::fichier)
                .collect(Collectors.joining(", "));
        if (!installation.demonstration() && !manquants.isEmpty()) {
            JOURNAL.warn(
                    "Pages publiques obligatoires sans texte de l’installation : {} absents ou illisibles dans"
                            + " TREILLE_NOTICES_DOSSIER ({}). Les textes livrés, qui disent ce qu’il reste à remplir, sont montrés à"
                            + " leur place.",
                    manquants,
                    reglage.dossier().isBlank() ? "non réglé" : reglage.dossier());
        }
    }

    /** The text to show. */
    public NoticeLue lire(Notice notice) {
        return posee(notice)
                .map(texte -> new NoticeLue(TexteNotice.lire(texte), false))
                .orElseGet(() -> new NoticeLue(TexteNotice.lire(livree(notice)), true));
    }

    /** What its link says: that of accessibility says what the audit found. */
    public String lien(Notice notice) {
        return notice == Notice.ACCESSIBILITE
                ? notice.titre() + "\u00A0: " + reglage.conformite().libelle()
                : notice.titre();
    }

    private Optional<String> posee(Notice notice) {
        if (reglage.dossier().isBlank()) {
            return Optional.empty();
        }
        var fichier = Path.of(reglage.dossier().strip(), notice.fichier());
        try (var flux = Files.newInputStream(fichier)) {
            var octets = flux.readNBytes(MAXIMUM + 1);
            if (octets.length > MAXIMUM) {
                throw new IOException("plus de " + MAXIMUM + " octets");
            }
            var texte = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return Optional.of(texte.startsWith(MARQUE_UTF8) ? texte.substring(1) : texte)
                    .filter(lu -> !lu.isBlank());
        } catch (IOException illisible) {
            JOURNAL.debug("{} ne se lit pas", fichier, illisible);
            return Optional.empty();
        }
    }

    private static String livree(Notice notice) {
        try {
            return new ClassPathResource("notices/" + notice.fichier()).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException manque) {
            throw new UncheckedIOException(manque);
        }
    }
}
