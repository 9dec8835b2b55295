package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.socle.commun.temps.Autrefois;
import fr.treille.suivi.jalon.ConstatSaisie;
import fr.treille.suivi.jalon.JalonService;
import fr.treille.suivi.jalon.PlanSaisie;
import fr.treille.suivi.jalon.TypeJalon;
import fr.treille.suivi.jalon.VagueService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The milestones of the invented grappes that are followed: planned at the signature, real as far as their age goes, a slip
 * explained; the older ones are deployed in two waves, the oldest to the end.
 */
@Component
@Profile("demonstration | test")
public class JalonsInventes {

    /** A milestone planned so many days after the signature, real so many days later than that. */
    private record Etape(TypeJalon type, int jours, int retard) {}

    private static final List<Etape> PROJET = List.of(
            new Etape(TypeJalon.DEMARRAGE, 15, 0),
            new Etape(TypeJalon.MARCHE, 60, 12),
            new Etape(TypeJalon.CONTRAT, 80, 9),
            new Etape(TypeJalon.DEPLOIEMENT, 95, 10),
            new Etape(TypeJalon.VA, 225, 6),
            new Etape(TypeJalon.VSR, 270, 8),
            new Etape(TypeJalon.CIBLES, 390, 0),
            new Etape(TypeJalon.CLOTURE, 480, 0));

    private static final List<Etape> VAGUE = List.of(
            new Etape(TypeJalon.DEPLOIEMENT, 95, 10),
            new Etape(TypeJalon.VA, 150, 6),
            new Etape(TypeJalon.VSR, 195, 8));

    private static final int GLISSEMENT = 41;
    private static final int GLISSE_AU_JOUR = 94;
    private static final int ENTRE_VAGUES = 75;

    /** Days after which a grappe has time for two waves. */
    private static final int DEUX_VAGUES = 200;

    private final JalonService jalons;
    private final VagueService vagues;
    private final GrappeService grappes;
    private final Clock horloge;

    JalonsInventes(JalonService jalons, VagueService vagues, GrappeService grappes, Clock horloge) {
        this.jalons = jalons;
        this.vagues = vagues;
        this.grappes = grappes;
        this.horloge = horloge;
    }

    /** Of a grappe just taken to its signed convention. */
    public void suivre(long grappeId) {
        var signature = Objects.requireNonNull(jalons.calendrier(grappeId).signeeLe());
        var age = ChronoUnit.DAYS.between(signature, LocalDate.now(horloge));
        if (age < 30) {
            return;
        }
        Autrefois.faire(
                Duration.ofDays(age - 5), () -> PROJET.forEach(etape -> prevoir(grappeId, null, etape, signature)));
        PROJET.stream().limit(4).forEach(etape -> constater(grappeId, null, etape, signature, age));
        var derniere = age > DEUX_VAGUES ? deployer(grappeId, signature, age) : null;
        if (age > GLISSE_AU_JOUR) {
            Autrefois.faire(Duration.ofDays(age - GLISSE_AU_JOUR), () -> {
                glisser(grappeId, null);
                if (derniere != null) {
                    glisser(grappeId, derniere);
                }
            });
        }
        if (derniere != null) {
            var glisse = signature.plusDays(GLISSEMENT);
            VAGUE.stream()
                    .skip(1)
                    .forEach(etape -> constater(grappeId, derniere, etape, glisse.plusDays(ENTRE_VAGUES), age));
            PROJET.subList(4, 6).forEach(etape -> constater(grappeId, null, etape, glisse, age));
        }
    }

    /** In two waves. */
    private Long deployer(long grappeId, LocalDate signature, long age) {
        var ids = new long[2];
        var suite = signature.plusDays(ENTRE_VAGUES);
        Autrefois.faire(Duration.ofDays(age - 20), () -> {
            ids[0] = vagues.creer(grappeId, "Première vague", moitie(grappeId, 1));
            ids[1] = vagues.creer(grappeId, "Seconde vague", moitie(grappeId, 0));
            VAGUE.forEach(etape -> prevoir(grappeId, ids[0], etape, signature));
            VAGUE.forEach(etape -> prevoir(grappeId, ids[1], etape, suite));
        });
        VAGUE.forEach(etape -> constater(grappeId, ids[0], etape, signature, age));
        constater(grappeId, ids[1], VAGUE.getFirst(), suite, age);
        return ids[1];
    }

    private Set<String> moitie(long grappeId, int reste) {
        return grappes.membres(grappeId).stream()
                .filter(membre -> membre.position() % 2 == reste)
                .map(MembreLigne::finess)
                .collect(Collectors.toSet());
    }

    private void prevoir(long grappeId, @Nullable Long vague, Etape etape, LocalDate depart) {
        jalons.planifier(new PlanSaisie(
                grappeId,
                vague,
                etape.type(),
                version(grappeId, vague, etape.type()),
                depart.plusDays(etape.jours()),
                "",
                false));
    }

    /** Said three days after it happened, when it already did. */
    private void constater(long grappeId, @Nullable Long vague, Etape etape, LocalDate depart, long age) {
        var jour = depart.plusDays(etape.jours() + etape.retard());
        var ilYA = ChronoUnit.DAYS.between(jour, LocalDate.now(horloge)) - 3;
        if (ilYA >= 0 && ilYA < age) {
            Autrefois.faire(
                    Duration.ofDays(ilYA),
                    () -> jalons.constater(new ConstatSaisie(
                            grappeId, vague, etape.type(), version(grappeId, vague, etape.type()), jour, "")));
        }
    }

    private void glisser(long grappeId, @Nullable Long vague) {
        var va = Objects.requireNonNull(
                jalons.calendrier(grappeId).piste(vague).jalon(TypeJalon.VA).prevu());
        jalons.planifier(new PlanSaisie(
                grappeId,
                vague,
                TypeJalon.VA,
                version(grappeId, vague, TypeJalon.VA),
                va.plusDays(GLISSEMENT),
                "L’éditeur a reporté le paramétrage\u00A0: équipe projet incomplète jusqu’au trimestre suivant.",
                true));
    }

    private int version(long grappeId, @Nullable Long vague, TypeJalon type) {
        return jalons.calendrier(grappeId).piste(vague).jalon(type).version();
    }
}
