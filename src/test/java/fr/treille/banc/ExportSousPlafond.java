package fr.treille.banc;

import fr.treille.referentiel.etablissement.EtablissementService;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.export.Exports;
import fr.treille.socle.commun.export.FormatExport;
import fr.treille.socle.commun.export.RegistreExports;
import fr.treille.socle.commun.port.RegionDuMenu;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * What {@link ExportBanc} runs under a small heap: both formats twice, the highest that the heap went, the last duration. The
 * whole application does not start in so little, whatever it exports: here is what an export runs through, from the service
 * that reads to the file, and nothing else.
 */
final class ExportSousPlafond {

    private static final int TOURS = 2;

    private ExportSousPlafond() {}

    /** The reading and the writing of a list. */
    @TestConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class
    })
    @ComponentScan(
            basePackageClasses = EtablissementService.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(EtablissementService|EtablissementRequetes|ImportFinessRequetes)"))
    @Import(Exports.class)
    static class Chaine {

        @Bean
        Clock horloge() {
            return Clock.systemUTC();
        }

        @Bean
        RegistreExports registre() {
            return (liste, format, filtre, lignes) -> System.out.printf("%s: %d rows%n", format, lignes);
        }

        @Bean
        RegionDuMenu region() {
            return new RegionDuMenu() {
                @Override
                public String code() {
                    return "76";
                }

                @Override
                public String agence() {
                    return "ARS Occitanie";
                }

                @Override
                public List<Choix> choix() {
                    return List.of();
                }

                @Override
                public List<Choix> toutes() {
                    return List.of();
                }

                @Override
                public void choisir(String code) {
                    throw new Refus("Il n’y a qu’une région ici.");
                }
            };
        }
    }

    /** Arguments: the base, and where to write. */
    public static void main(String[] arguments) throws Exception {
        try (var chaine = new SpringApplicationBuilder(Chaine.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + arguments[0],
                        "--spring.datasource.username=root",
                        "--spring.datasource.password=",
                        "--logging.level.root=warn")) {
            var exports = chaine.getBean(Exports.class);
            var tableau = EssmsExportes.tableau(chaine.getBean(EtablissementService.class));
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
