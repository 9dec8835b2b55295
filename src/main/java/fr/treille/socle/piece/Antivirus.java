package fr.treille.socle.piece;

import fr.treille.socle.commun.Bornes;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The ClamAV daemon, asked by its TCP socket: command INSTREAM, the content in chunks each preceded by its length on four
 * bytes, then a chunk of none (manual clamd(8)). Without a host there is no antivirus.
 */
@Component
class Antivirus {

    private static final int MORCEAU = 64 * 1024;
    private static final int REPONSE_MAXIMUM = 1000;
    private static final Pattern TROUVE = Pattern.compile("stream: (.+) FOUND");

    /** After a failure uploads do not wait for it again before that long; the job asks it all the same. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final String hote;
    private final int port;
    private final Duration connexion;
    private final Duration reponse;
    private final AtomicLong muetJusqua = new AtomicLong(System.nanoTime());

    Antivirus(
            @Value("${treille.antivirus.hote:}") String hote,
            @Value("${treille.antivirus.port:3310}") int port,
            @Value("${treille.antivirus.delai-connexion:2s}") Duration connexion,
            @Value("${treille.antivirus.delai-reponse:20s}") Duration reponse) {
        this.hote = hote.strip();
        this.port = port;
        this.connexion = connexion;
        this.reponse = reponse;
    }

    /** Whether the installation has one. */
    boolean regle() {
        return !hote.isEmpty();
    }

    /** As {@link #examiner}, but answers at once that it is away when it was just before: somebody waits for the answer. */
    Verdict examinerSiPresent(byte[] octets) {
        return System.nanoTime() - muetJusqua.get() < 0
                ? new Verdict.Indisponible("il ne répondait pas", true)
                : examiner(octets);
    }

    /** Never waits longer than the two delays together, whatever the daemon does. */
    Verdict examiner(byte[] octets) {
        var verdict = demander(octets);
        muetJusqua.set(System.nanoTime()
                + (verdict instanceof Verdict.Indisponible(var raison, var absent) && absent ? SILENCE.toNanos() : 0));
        return verdict;
    }

    private Verdict demander(byte[] octets) {
        var fin = System.nanoTime() + connexion.plus(reponse).toNanos();
        try (var prise = new Socket()) {
            prise.connect(new InetSocketAddress(hote, port), Math.toIntExact(connexion.toMillis()));
            // a daemon that no longer reads would keep a write for ever: the socket is closed under it
            try (var garde = new Garde(prise, fin)) {
                envoyer(prise, octets);
                return comprendre(lire(prise, fin));
            }
        } catch (IOException echec) {
            return new Verdict.Indisponible(echec.getClass().getSimpleName() + " " + echec.getMessage(), true);
        }
    }

    private static void envoyer(Socket prise, byte[] octets) throws IOException {
        var flux = new DataOutputStream(new BufferedOutputStream(prise.getOutputStream(), MORCEAU));
        flux.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int debut = 0; debut < octets.length; debut += MORCEAU) {
            int longueur = Math.min(MORCEAU, octets.length - debut);
            flux.writeInt(longueur);
            flux.write(octets, debut, longueur);
        }
        flux.writeInt(0);
        flux.flush();
    }

    private static String lire(Socket prise, long fin) throws IOException {
        var lue = new StringBuilder();
        var flux = prise.getInputStream();
        while (lue.length() < REPONSE_MAXIMUM) {
            var reste = Duration.ofNanos(fin - System.nanoTime()).toMillis();
            if (reste <= 0) {
                throw new SocketTimeoutException("no answer in time");
            }
            prise.setSoTimeout(Math.toIntExact(reste));
            int octet = flux.read();
            if (octet <= 0) {
                break;
            }
            lue.append((char) octet);
        }
        return lue.toString().strip();
    }

    /** Only an answer that says it clears a content; any other leaves it as it was. */
    private static Verdict comprendre(String reponse) {
        if (reponse.equals("stream: OK")) {
            return new Verdict.Sain();
        }
        var trouve = TROUVE.matcher(reponse);
        return trouve.matches()
                ? new Verdict.Infecte(uneLigne(trouve.group(1)))
                : new Verdict.Indisponible("réponse inattendue : " + uneLigne(reponse), reponse.isEmpty());
    }

    private static String uneLigne(String texte) {
        return Bornes.couper(texte.replaceAll("[^\\x20-\\x7E]+", " ").strip(), Bornes.NOM);
    }

    /** Closes a socket at an instant, unless what it watches ended before. */
    private static final class Garde implements AutoCloseable {

        private final Thread veille;

        Garde(Socket prise, long fin) {
            veille = Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(Duration.ofNanos(Math.max(0, fin - System.nanoTime())));
                    prise.close();
                } catch (InterruptedException | IOException finie) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        @Override
        public void close() {
            veille.interrupt();
        }
    }
}
