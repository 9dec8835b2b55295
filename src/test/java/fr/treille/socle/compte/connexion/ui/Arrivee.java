package fr.treille.socle.compte.connexion.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.ClientHttp;
import fr.treille.socle.compte.Acte;
import fr.treille.socle.compte.ActesDEssai;
import fr.treille.socle.compte.ActesDEssai.Compte;
import fr.treille.socle.compte.facteur.Applications;
import fr.treille.socle.compte.facteur.Proposition;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with an account of their own who signs in over HTTP, and has asked for nothing since. */
final class Arrivee {

    /** How one signs in. */
    enum Entree {
        MOT_DE_PASSE,
        CODE,
        FOURNISSEUR
    }

    private final ActesDEssai actes;
    private final JdbcClient base;
    private final Compte compte;
    private final ClientHttp client;
    private final String suite;
    private @Nullable Proposition facteur;

    /** @param avant done before the last step of the sign-in is sent */
    Arrivee(
            int port,
            ActesDEssai actes,
            JdbcClient base,
            Fournisseur fournisseur,
            Entree entree,
            Consumer<Arrivee> avant) {
        this.actes = actes;
        this.base = base;
        this.compte = actes.creer();
        this.client = new ClientHttp(port, "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        if (entree == Entree.CODE) {
            facteur = actes.donnerFacteur(compte);
            assertThat(lieu(client.connecter(compte.courriel(), ActesDEssai.MOT_DE_PASSE)))
                    .endsWith("/second-facteur");
        }
        avant.accept(this);
        this.suite = switch (entree) {
            case MOT_DE_PASSE -> lieu(client.connecter(compte.courriel(), ActesDEssai.MOT_DE_PASSE));
            case CODE -> lieu(client.donnerCode(Applications.code(facteur.cle(), 1)));
            case FOURNISSEUR ->
                fournisseur.connecter(client, Map.of("email", compte.courriel(), "email_verified", true));
        };
    }

    Compte compte() {
        return compte;
    }

    ClientHttp client() {
        return client;
    }

    /** Where the sign-in led. */
    String suite() {
        return suite;
    }

    /** @param courante identifier of the HTTP session from which it is done */
    void faire(Acte acte, String courante) {
        if (facteur == null) {
            facteur = actes.donnerFacteur(compte);
        }
        actes.faire(acte, compte, facteur, courante);
    }

    /** Whether the session answers: the first request since the sign-in, if nothing else was asked. */
    boolean vit() {
        return client.lire("/").statusCode() == 200;
    }

    /** How many rows of the account's sessions are so. */
    long lignes(String condition) {
        return base.sql("SELECT COUNT(*) FROM session_agent WHERE agent_id = ? AND " + condition)
                .param(compte.id())
                .query(Long.class)
                .single();
    }

    /** Where an answer leads. */
    static String lieu(HttpResponse<?> reponse) {
        return reponse.headers().firstValue("Location").orElse("nulle part");
    }
}
