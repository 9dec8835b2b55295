package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.demonstration.Volume;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.notification.EnvoiLettreService;
import fr.treille.engagement.notification.LettresRedigees;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.courrier.edition.LettreNue;
import fr.treille.socle.equipe.Role;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Generates, archives and hands to the outbox 500 favorable letters, one after the other on one thread. */
@TestBanc
class LettresBanc {

    /** Letters made and undone first, until the JIT compiler has settled as it has in an application that runs for days. */
    private static final int CHAUFFE = 1000;

    private static final int LETTRES = 500;
    /** The two loops take turns by so many letters, so that what slows the machine down slows both. */
    private static final int LOT = 50;

    private record ADecider(long grappeId, int version, LettreNotification redigee) {}

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    GrappeService grappes;

    @Autowired
    EnvoiLettreService envois;

    @Autowired
    Editique editique;

    @Autowired
    ApplicationContext application;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    EntityManager stockage;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Session session;

    @Mesure("lettres")
    void lettres() {
        var decidees = decider();
        var annulee = new TransactionTemplate(transactions);
        session.ouvrir(Role.COORDINATION_ARS);
        var aEcrire = decidees.stream()
                .map(id -> new ADecider(
                        id,
                        grappes.fiche(id).version(),
                        LettresRedigees.rediger(application, id, "ARS76-ESMSN-2025-" + id)))
                .toList();
        var nue = new LettreNue(editique);
        for (var rang = 0; rang < CHAUFFE; rang++) {
            var lettre = aEcrire.get(rang % LETTRES);
            nue.produire(lettre.redigee());
            annulee.executeWithoutResult(transaction -> {
                transaction.setRollbackOnly();
                ecrire(lettre);
                // a rollback alone would leave the writing of the rows unheated
                stockage.flush();
            });
        }

        var nues = 0.0;
        var ecrites = 0.0;
        for (var debut = 0; debut < LETTRES; debut += LOT) {
            var lot = aEcrire.subList(debut, debut + LOT);
            nues += Chronometre.secondes(() -> lot.forEach(lettre -> nue.produire(lettre.redigee())));
            ecrites += Chronometre.secondes(() -> lot.forEach(this::ecrire));
        }
        session.fermer();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message").query(Long.class).single())
                .isEqualTo(LETTRES);
        Resultats.noter("lettres", LETTRES / ecrites, "per s", LETTRES / nues, ">= 0.6");
    }

    private void ecrire(ADecider lettre) {
        envois.genererEtEnvoyer(lettre.grappeId(), lettre.version(), null);
    }

    private List<Long> decider() {
        List<Long> decidees = new ArrayList<>();
        constructeur.construire(
                new Volume(LETTRES, LETTRES * 25, LETTRES * 50, 1),
                Session.courriel(Role.COORDINATION_ARS),
                (grappe, rang) -> {
                    vie.mener(grappe, rang, StatutGrappe.FAVORABLE, true);
                    decidees.add(grappe.id());
                });
        return decidees;
    }
}
