package fr.treille.banc;

import fr.treille.Session;
import fr.treille.Treille;
import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.equipe.Role;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;

/** What {@link ExportBanc} runs under a small heap: both formats twice, the highest that the heap went, the last duration. */
final class ExportSousPlafond {

    private static final int TOURS = 2;

    private ExportSousPlafond() {}

    /** Arguments: the base, and where to write. */
    public static void main(String[] arguments) throws Exception {
        try (var application = SpringApplication.run(
                Treille.class,
                "--spring.datasource.url=" + arguments[0],
                "--spring.datasource.username=root",
                "--spring.datasource.password=",
                "--spring.mail.host=127.0.0.1",
                "--server.port=0",
                "--logging.level.root=warn",
                "--server.address=127.0.0.1",
                "--db-scheduler.enabled=false",
                "--treille.connexion.second-facteur=FACULTATIF",
                "--TREILLE_ADMINISTRATEUR_COURRIEL=installation@treille.test",
                "--TREILLE_ADMINISTRATEUR_MOT_DE_PASSE=demonstration")) {
            application.getBean(Session.class).ouvrir(Role.COORDINATION_ARS);
            var exports = application.getBean(Exports.class);
            var tableau = EssmsExportes.tableau(application.getBean(EtablissementService.class));
            var tas = ManagementFactory.getMemoryMXBean();
            var sommet = new AtomicLong();
            var duree = 0.0;
            try (var releve = Executors.newSingleThreadScheduledExecutor()) {
                var suite = releve.scheduleAtFixedRate(
                        () -> sommet.accumulateAndGet(tas.getHeapMemoryUsage().getUsed(), Math::max),
                        0,
                        5,
                        TimeUnit.MILLISECONDS);
                for (var tour = 0; tour < TOURS; tour++) {
                    for (var format : FormatExport.values()) {
                        duree = Chronometre.secondes(
                                () -> exports.ecrire(tableau, format, OutputStream.nullOutputStream(), lignes -> {}));
                        System.out.printf("%s: %.3f s, %d MB%n", format, duree, sommet.get() >> 20);
                    }
                }
                suite.cancel(false);
            }
            var figures = new Properties();
            figures.setProperty("memoire", String.valueOf(sommet.get() / 1_048_576.0));
            figures.setProperty("duree", String.valueOf(duree));
            try (var ecriture = Files.newBufferedWriter(Path.of(arguments[1]))) {
                figures.store(ecriture, null);
            }
        }
    }
}
