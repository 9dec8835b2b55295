package fr.treille.banc;

import static org.assertj.core.api.Assertions.assertThat;

import fr.treille.Session;
import fr.treille.demonstration.ConstructeurDonnees;
import fr.treille.demonstration.VieInventee;
import fr.treille.demonstration.Volume;
import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.StatutGrappe;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Generates, archives and hands to the outbox 500 favorable letters in one call, against the same letters rendered by Jasper
 * alone on the same number of threads, nothing of them stored.
 */
@TestBanc
class LettresBanc {

    /** Times that all is done and undone first, for the JIT compiler to settle as it has in an application that runs for days. */
    private static final int CHAUFFE = 5;

    private static final int ESSAIS = 5;

    private static final int LETTRES = 500;

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
        var ecrites = new double[ESSAIS];
        var nues = new double[ESSAIS];
        for (var essai = -CHAUFFE; essai < ESSAIS; essai++) {
            // half before and half after, so that what slows the machine down slows both
            var avant = rendre(nue, aEcrire.subList(0, LETTRES / 2));
            var ecrite = Chronometre.secondes(() -> ecrire(aEcrire));
            var apres = rendre(nue, aEcrire.subList(LETTRES / 2, LETTRES));
            assertThat(jdbc.sql("SELECT COUNT(*) FROM message m JOIN message_piece p ON p.message_id = m.id")
                            .query(Long.class)
                            .single())
                    .isEqualTo(LETTRES);
            defaire();
            if (essai >= 0) {
                ecrites[essai] = LETTRES / ecrite;
                nues[essai] = LETTRES / (avant + apres);
            }
        }
        session.fermer();
        Resultats.noter("lettres", Chronometre.mediane(ecrites), "per s", Chronometre.mediane(nues), ">= 0.75");
    }

    /** The grappes are to be notified again, and nothing says that they were. */
    private void defaire() {
        jdbc.sql("DELETE FROM lettre").update();
        jdbc.sql("CREATE TEMPORARY TABLE partis SELECT message_id id FROM message_piece")
                .update();
        for (var table : List.of("message_piece", "message_destinataire", "message_grappe")) {
            jdbc.sql("DELETE FROM " + table + " WHERE message_id IN (SELECT id FROM partis)")
                    .update();
        }
        jdbc.sql("DELETE FROM message WHERE id IN (SELECT id FROM partis)").update();
        jdbc.sql("DROP TEMPORARY TABLE partis").update();
        jdbc.sql("DELETE FROM document").update();
        jdbc.sql("UPDATE grappe SET statut = 'FAVORABLE', version = version - 1 WHERE statut = 'NOTIFIEE'")
                .update();
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
