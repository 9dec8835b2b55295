package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.demonstration.Volume;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.engagement.acte.DemandeActe;
import fr.treille.engagement.acte.nombre.ActesEnNombreService;
import fr.treille.engagement.acte.nombre.DemandeEnNombre;
import fr.treille.engagement.acte.nombre.GesteActes;
import fr.treille.engagement.notification.LettresRedigees;
import fr.treille.socle.courrier.edition.Editique;
import fr.treille.socle.courrier.edition.LettreNotification;
import fr.treille.socle.courrier.edition.LettreNue;
import fr.treille.socle.courrier.edition.Rendus;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.travail.TravailFiche;
import fr.treille.socle.travail.TravailService;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Generates, archives and hands to the outbox 500 favorable letters in one call, against the same letters rendered by Jasper
 * alone on the same number of threads, nothing of them stored.
 */
@TestBanc
class LettresBanc {

    /** Letters made and undone first, until the JIT compiler has settled as it has in an application that runs for days. */
    private static final int CHAUFFE = 1500;

    private static final int LETTRES = 500;
    private static final int LOT = 50;

    private record ADecider(long grappeId, int version, LettreNotification redigee) {}

    @Autowired
    ConstructeurDonnees constructeur;

    @Autowired
    VieInventee vie;

    @Autowired
    GrappeService grappes;

    @Autowired
    ActesEnNombreService service;

    @Autowired
    TravailService travaux;

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
        session.ouvrir(Role.COORDINATION_ARS);
        var aEcrire = decidees.stream()
                .map(id -> new ADecider(
                        id,
                        grappes.fiche(id).version(),
                        LettresRedigees.rediger(application, id, "ARS76-ESMSN-2025-" + id)))
                .toList();
        var nue = new LettreNue(editique);
        for (var debut = 0; debut < CHAUFFE; debut += LOT) {
            chauffer(nue, aEcrire.subList(debut % LETTRES, debut % LETTRES + LOT));
        }

        // half before and half after, so that what slows the machine down slows both
        var nues = rendre(nue, aEcrire.subList(0, LETTRES / 2));
        var ecrites = Chronometre.secondes(() -> ecrire(aEcrire));
        nues += rendre(nue, aEcrire.subList(LETTRES / 2, LETTRES));
        session.fermer();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM message m JOIN message_piece p ON p.message_id = m.id")
                        .query(Long.class)
                        .single())
                .isEqualTo(LETTRES);
        Resultats.noter("lettres", LETTRES / ecrites, "per s", LETTRES / nues, ">= 0.75");
    }

    private void chauffer(LettreNue nue, List<ADecider> lot) {
        rendre(nue, lot);
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            LettresRedigees.produire(
                    application,
                    lot.stream()
                            .map(lettre -> new DemandeActe(lettre.grappeId(), lettre.version(), null))
                            .toList());
            // a rollback alone would leave the writing of the rows unheated
            stockage.flush();
        });
    }

    /** On as many threads as the application renders on. */
    private static double rendre(LettreNue nue, List<ADecider> lot) {
        try (var fils = Executors.newFixedThreadPool(Rendus.fils())) {
            return Chronometre.secondes(() -> lot.stream()
                    .map(lettre -> fils.submit(() -> nue.produire(lettre.redigee())))
                    .collect(Collectors.toList())
                    .forEach(Rendus::attendre));
        }
    }

    private void ecrire(List<ADecider> lettres) {
        var versions = new LinkedHashMap<Long, Integer>();
        lettres.forEach(lettre -> versions.put(lettre.grappeId(), lettre.version()));
        var id = service.lancer(new DemandeEnNombre(
                "LETTRE",
                GesteActes.GENERER_ET_ENVOYER,
                versions,
                null,
                UUID.randomUUID().toString()));
        TravailFiche travail;
        do {
            attendre();
            travail = travaux.trouver(id).orElseThrow();
        } while (travail.tourne());
        assertThat(travail.faits()).isEqualTo(LETTRES);
    }

    private static void attendre() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException arret) {
            throw new IllegalStateException(arret);
        }
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
