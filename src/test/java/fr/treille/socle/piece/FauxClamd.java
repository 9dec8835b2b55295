package fr.treille.socle.piece;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A daemon on a real socket that speaks the protocol of ClamAV, well or badly, and finds EICAR anywhere in a content. */
public final class FauxClamd implements AutoCloseable {

    /** How it behaves. */
    public enum Humeur {
        JUSTE,
        /** It reads, and never answers. */
        MUET,
        /** It takes connections, and reads nothing. */
        SOURD,
        /** It answers a byte a second. */
        LENT,
        /** It closes once it has read. */
        RACCROCHE,
        BAVARD,
        LIMITE,
        ABSENT
    }

    private final ServerSocket ecoute;
    private volatile Humeur humeur = Humeur.JUSTE;
    private volatile byte @Nullable [] dernier;
    private volatile int demandes;

    public FauxClamd() {
        try {
            ecoute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        }
        Thread.ofVirtual().start(() -> {
            while (!ecoute.isClosed()) {
                try {
                    var prise = ecoute.accept();
                    Thread.ofVirtual().start(() -> repondre(prise));
                } catch (IOException ferme) {
                    return;
                }
            }
        });
    }

    public int port() {
        return ecoute.getLocalPort();
    }

    public void est(Humeur nouvelle) {
        humeur = nouvelle;
    }

    /** The last content that it read whole. */
    byte @Nullable [] dernier() {
        return dernier;
    }

    /** How many contents it was asked of. */
    public int demandes() {
        return demandes;
    }

    private void repondre(Socket prise) {
        try (prise) {
            if (humeur == Humeur.ABSENT) {
                return;
            }
            if (humeur == Humeur.SOURD) {
                TimeUnit.SECONDS.sleep(20);
            }
            var flux = new DataInputStream(prise.getInputStream());
            var commande = new String(flux.readNBytes(10), StandardCharsets.US_ASCII);
            if (!commande.equals("zINSTREAM\0")) {
                dire(prise, "UNKNOWN COMMAND\0");
                return;
            }
            var octets = new ByteArrayOutputStream();
            for (int longueur = flux.readInt(); longueur > 0; longueur = flux.readInt()) {
                octets.write(flux.readNBytes(longueur));
            }
            dernier = octets.toByteArray();
            demandes++;
            switch (humeur) {
                case JUSTE -> dire(prise, juger(octets));
                case MUET -> TimeUnit.SECONDS.sleep(20);
                case LENT -> {
                    for (var lettre : "stream: OK\0".toCharArray()) {
                        TimeUnit.MILLISECONDS.sleep(500);
                        dire(prise, String.valueOf(lettre));
                    }
                }
                case BAVARD -> dire(prise, "stream: OK OK\nstream: OK ".repeat(1000));
                case LIMITE -> dire(prise, "INSTREAM size limit exceeded. ERROR\0");
                default -> {
                    // closed without a word
                }
            }
        } catch (IOException | InterruptedException fini) {
            // whoever asked gave up
        }
    }

    private static String juger(ByteArrayOutputStream octets) {
        return octets.toString(StandardCharsets.ISO_8859_1).contains(FichiersDEssai.EICAR)
                ? "stream: Eicar-Test-Signature FOUND\0"
                : "stream: OK\0";
    }

    private static void dire(Socket prise, String reponse) throws IOException {
        prise.getOutputStream().write(reponse.getBytes(StandardCharsets.US_ASCII));
        prise.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            ecoute.close();
        } catch (IOException echec) {
            throw new IllegalStateException(echec);
        }
    }
}
