package fr.treille.socle.compte;

import fr.treille.Session;
import fr.treille.socle.compte.facteur.Applications;
import fr.treille.socle.compte.facteur.Proposition;
import fr.treille.socle.compte.facteur.SecondFacteurs;
import fr.treille.socle.equipe.Role;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does to an account, by the services that screens call, what closes its sessions. */
@Component
// the applications that the tests start in another JVM have no mail server of their own
@Lazy
public class ActesDEssai {

    public static final String MOT_DE_PASSE = "demonstration";
    private static final AtomicInteger NUMEROS = new AtomicInteger();

    private final Comptes comptes;
    private final CompteService gestion;
    private final MonCompteService mien;
    private final MonSecondFacteurService monFacteur;
    private final AccesParLien acces;
    private final LiensRecus recus;
    private final SecondFacteurs facteurs;
    private final Session session;
    private final JdbcClient base;

    ActesDEssai(
            Comptes comptes,
            CompteService gestion,
            MonCompteService mien,
            MonSecondFacteurService monFacteur,
            AccesParLien acces,
            LiensRecus recus,
            SecondFacteurs facteurs,
            Session session,
            JdbcClient base) {
        this.comptes = comptes;
        this.gestion = gestion;
        this.mien = mien;
        this.monFacteur = monFacteur;
        this.acces = acces;
        this.recus = recus;
        this.facteurs = facteurs;
        this.session = session;
        this.base = base;
    }

    /** An account of a test's own. */
    public record Compte(long id, String courriel) {}

    /** A new account, of somebody who only looks. */
    public Compte creer() {
        var courriel = "essai" + NUMEROS.incrementAndGet() + "@treille.test";
        var id = comptes.creer(new AgentSaisie(
                courriel, null, "Camille", "Durand", "Chargée de mission", Role.CONSULTATION, "76", MOT_DE_PASSE));
        return new Compte(id, courriel);
    }

    /** Gives an account a second factor, and closes nothing. */
    public Proposition donnerFacteur(Compte compte) {
        var proposition = facteurs.proposer(compte.courriel());
        if (!facteurs.activer(compte.id(), proposition, Applications.code(proposition.cle(), 0))) {
            throw new IllegalStateException("factor not taken");
        }
        return proposition;
    }

    /**
     * Does it.
     *
     * @param facteur the account's present one
     * @param courante identifier of the HTTP session in which the person does it
     */
    public void faire(Acte acte, Compte compte, Proposition facteur, String courante) {
        switch (acte) {
            case MOT_DE_PASSE_PAR_LIEN -> {
                acces.demander(compte.courriel());
                var jeton = recus.attendre(compte.courriel(), 1).getLast();
                acces.choisir(ObjetLien.MOT_DE_PASSE, jeton, "cheval pile agrafe");
            }
            case ROLE ->
                en(
                        "administration@treille.test",
                        () -> gestion.changerRole(compte.id(), version(compte), Role.ANIMATEUR));
            case DESACTIVATION ->
                en("administration@treille.test", () -> gestion.desactiver(compte.id(), version(compte)));
            case FACTEUR_RETIRE -> en("administration@treille.test", () -> gestion.retirerSecondFacteur(compte.id()));
            case MOT_DE_PASSE_CHANGE ->
                en(compte.courriel(), () -> mien.changerMotDePasse(MOT_DE_PASSE, "cheval pile agrafe", courante));
            case FERMER_LES_AUTRES -> en(compte.courriel(), () -> mien.fermerAutresSessions(courante));
            case FACTEUR_RETIRE_PAR_SOI ->
                en(compte.courriel(), () -> monFacteur.retirer(facteur.codes().getFirst(), courante));
            case FACTEUR_PRIS ->
                en(compte.courriel(), () -> {
                    var autre = monFacteur.proposer();
                    monFacteur.activer(facteur.codes().getFirst(), autre, Applications.code(autre.cle(), 0), courante);
                });
        }
    }

    private int version(Compte compte) {
        return base.sql("SELECT version FROM agent WHERE id = ?")
                .param(compte.id())
                .query(Integer.class)
                .single();
    }

    private void en(String courriel, Runnable action) {
        session.ouvrir(courriel);
        try {
            action.run();
        } finally {
            session.fermer();
        }
    }
}
