package fr.treille.demonstration;

import fr.treille.socle.commun.Formats;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * The days on which a demonstration can take place. Its grappes are deposited in the real call of 2025: before that call
 * closed, none could be late, instructed or notified. Refused before anything else starts.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demonstration")
class JourDemonstration {

    /** The day of its settings: what it invents keeps the same distance to any other one. */
    static final LocalDate REFERENCE = LocalDate.of(2025, 9, 22);

    /** The first one after that on which a file is deposited late. */
    static final LocalDate PREMIER = LocalDate.of(2025, 6, 16);

    /** The programme's end, and some months to close its accounts. */
    static final LocalDate DERNIER = LocalDate.of(2027, 12, 31);

    private static final String REGLAGE = "treille.horloge.depart";

    @Bean
    static BeanFactoryPostProcessor jourPossible(Environment reglages) {
        return usine -> exiger(reglages.getProperty(REGLAGE, "").strip());
    }

    /** @throws InvalidConfigurationPropertyValueException with the reason, for any other day or for what is none */
    static void exiger(String depart) {
        var jour = jour(depart);
        if (jour.isBefore(PREMIER) || jour.isAfter(DERNIER)) {
            throw new InvalidConfigurationPropertyValueException(
                    REGLAGE,
                    depart,
                    "la démonstration se passe du " + Formats.date(PREMIER) + " au " + Formats.date(DERNIER)
                            + "\u00A0: ses dossiers sont ceux de l’appel à projets clos le 13/06/2025. Donnez un de ces"
                            + " jours, par exemple " + REGLAGE + "=" + REFERENCE + ".");
        }
    }

    private static LocalDate jour(String depart) {
        try {
            return depart.isEmpty() ? LocalDate.now(Clock.system(Formats.ZONE)) : LocalDate.parse(depart);
        } catch (DateTimeException illisible) {
            throw new InvalidConfigurationPropertyValueException(
                    REGLAGE, depart, "ce n’est pas un jour\u00A0: écrivez-le comme " + REFERENCE + ".");
        }
    }
}
