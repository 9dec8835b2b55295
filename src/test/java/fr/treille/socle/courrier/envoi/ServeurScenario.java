package fr.treille.socle.courrier.envoi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** An SMTP server that answers what a test tells it to, and counts what it accepted. */
class ServeurScenario implements AutoCloseable {

    /** Answer that closes the connection instead. */
    static final String COUPER = "COUPER";

    /** Answer that never comes. */
    static final String SE_TAIRE = "SE TAIRE";

    private final ServerSocket ecoute;
    private final UnaryOperator<String> reponses;
    private final List<String> acceptes = new CopyOnWriteArrayList<>();

    /**
     * @param reponses answer to a command; « . » is the end of a message, « » the greeting; null for the ordinary one
     */
    ServeurScenario(UnaryOperator<String> reponses) throws IOException {
        this.reponses = reponses;
        ecoute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accueillir);
    }

    int port() {
        return ecoute.getLocalPort();
    }

    /** The messages to whose final dot it said 250, as they came. */
    List<String> acceptes() {
        return acceptes;
    }

    private void accueillir() {
        while (!ecoute.isClosed()) {
            try {
                var client = ecoute.accept();
                Thread.ofVirtual().start(() -> converser(client));
            } catch (IOException ferme) {
                return;
            }
        }
    }

    private void converser(Socket client) {
        try (client;
                var lecture = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            if (!repondre(client, "", "220 scenario ESMTP")) {
                return;
            }
            for (var ligne = lecture.readLine(); ligne != null; ligne = lecture.readLine()) {
                if (ligne.equals("DATA")) {
                    if (!repondre(client, ligne, "354 allez-y") || !recevoir(client, lecture)) {
                        return;
                    }
                } else if (!repondre(client, ligne, ligne.startsWith("QUIT") ? "221 au revoir" : "250 OK")) {
                    return;
                }
            }
        } catch (IOException | InterruptedException fin) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean recevoir(Socket client, BufferedReader lecture) throws IOException, InterruptedException {
        var corps = new StringBuilder();
        for (var ligne = lecture.readLine(); ligne != null; ligne = lecture.readLine()) {
            if (ligne.equals(".")) {
                var reponse = reponses.apply(".");
                if (reponse == null || reponse.startsWith("250")) {
                    acceptes.add(corps.toString());
                }
                return repondre(client, ".", "250 accepté");
            }
            corps.append(ligne).append('\n');
        }
        return false;
    }

    private boolean repondre(Socket client, String commande, String ordinaire)
            throws IOException, InterruptedException {
        var voulue = reponses.apply(commande);
        if (COUPER.equals(voulue)) {
            return false;
        }
        if (SE_TAIRE.equals(voulue)) {
            Thread.sleep(Long.MAX_VALUE);
        }
        client.getOutputStream()
                .write(((voulue == null ? ordinaire : voulue) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    @Override
    public void close() throws IOException {
        ecoute.close();
    }
}
