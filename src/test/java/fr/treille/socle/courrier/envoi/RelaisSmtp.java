package fr.treille.socle.courrier.envoi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** In front of a real SMTP server: it can keep for itself that the server accepted a message. */
class RelaisSmtp implements AutoCloseable {

    private final ServerSocket ecoute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch accepte = new CountDownLatch(1);
    private final int serveur;
    private volatile boolean retenir;

    /** @param serveur port of the real server */
    RelaisSmtp(int serveur) throws IOException {
        this.serveur = serveur;
        Thread.ofVirtual().start(() -> {
            while (!ecoute.isClosed()) {
                try {
                    relayer(ecoute.accept());
                } catch (IOException ferme) {
                    return;
                }
            }
        });
    }

    int port() {
        return ecoute.getLocalPort();
    }

    /** From now on, the answer to a final dot goes no further. */
    void retenirLaReponse() {
        retenir = true;
    }

    /** Reaches zero when the server has accepted a message without the client knowing. */
    CountDownLatch accepte() {
        return accepte;
    }

    private void relayer(Socket client) throws IOException {
        var amont = new Socket(InetAddress.getLoopbackAddress(), serveur);
        var fini = new boolean[1];
        Thread.ofVirtual()
                .start(() -> copier(client, amont, ligne -> {
                    fini[0] |= ligne.equals(".");
                    return true;
                }));
        Thread.ofVirtual()
                .start(() -> copier(amont, client, ligne -> {
                    if (retenir && fini[0]) {
                        accepte.countDown();
                        return false;
                    }
                    return true;
                }));
    }

    private static void copier(Socket de, Socket vers, java.util.function.Predicate<String> passe) {
        try (de;
                vers;
                var lecture =
                        new BufferedReader(new InputStreamReader(de.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (var ligne = lecture.readLine(); ligne != null; ligne = lecture.readLine()) {
                if (passe.test(ligne)) {
                    vers.getOutputStream().write((ligne + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException coupe) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ecoute.close();
    }
}
