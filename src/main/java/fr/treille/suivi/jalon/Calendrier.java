package fr.treille.suivi.jalon;

import fr.treille.socle.commun.Refus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of a grappe and what follows from them.
 *
 * @param signeeLe signature of its convention, null when Treille does not hold it
 * @param deploiementMois the call's mark for that type of project, from its start to the end of the deployment, in months
 * @param mesureMois months over which usage is measured after the VSR
 * @param pistes the whole grappe first, then its waves
 */
public record Calendrier(
        long grappeId, @Nullable LocalDate signeeLe, int deploiementMois, int mesureMois, List<PisteFiche> pistes) {

    /**
     * The track of the whole grappe, or of a wave of it.
     *
     * @throws Refus for the wave of another one
     */
    public PisteFiche piste(@Nullable Long vagueId) {
        return pistes.stream()
                .filter(piste -> Objects.equals(
                        piste.vague() == null ? null : piste.vague().id(), vagueId))
                .findFirst()
                .orElseThrow(() -> new Refus("Cette vague n’existe pas, ou n’est pas de cette grappe."));
    }

    /** The track of the whole grappe. */
    public PisteFiche ensemble() {
        return piste(null);
    }

    /** The tracks of its waves. */
    public List<PisteFiche> vagues() {
        return pistes.stream().filter(piste -> piste.vague() != null).toList();
    }

    /** When the follow-up ended, null while it runs. */
    public @Nullable LocalDate closLe() {
        return ensemble().jalon(TypeJalon.CLOTURE).reel();
    }

    /** Counted from the real start of the project, else from the planned one, else from the signature; null when none is known. */
    public @Nullable Marque marque() {
        var demarrage = ensemble().jalon(TypeJalon.DEMARRAGE);
        if (demarrage.reel() != null) {
            return new Marque(demarrage.reel(), Marque.Origine.REEL, deploiementMois);
        }
        if (demarrage.prevu() != null) {
            return new Marque(demarrage.prevu(), Marque.Origine.PREVU, deploiementMois);
        }
        return signeeLe == null ? null : new Marque(signeeLe, Marque.Origine.SIGNATURE, deploiementMois);
    }

    /**
     * When the deployment ends: the last VSR, real or planned; null while that of the whole grappe, and of one of its waves
     * or of a grappe without any, has no date.
     */
    public @Nullable LocalDate finDeploiement() {
        var ensemble = ensemble().jalon(TypeJalon.VSR).date();
        var vagues = vagues().stream()
                .map(piste -> piste.jalon(TypeJalon.VSR).date())
                .toList();
        if (ensemble == null && (vagues.isEmpty() || vagues.contains(null))) {
            return null;
        }
        return Stream.concat(Stream.ofNullable(ensemble), vagues.stream().filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** Whether the VSR of the whole grappe was pronounced, hence that of each wave. */
    public boolean deploye() {
        return ensemble().jalon(TypeJalon.VSR).reel() != null;
    }

    /**
     * First day on which the balance can be asked: usage is measured after the last VSR (domain reference §3.4 and §3.7). Null
     * while that VSR has no date.
     */
    public @Nullable LocalDate solde() {
        var fin = finDeploiement();
        return fin == null ? null : solde(fin, mesureMois);
    }

    /**
     * First day on which the balance of what was deployed that day can be asked: the one place that says it, with {@link
     * GrappesSuivies#solde} in SQL.
     *
     * @param vsr day of the VSR
     * @param mesureMois months over which the call measures usage
     */
    public static LocalDate solde(LocalDate vsr, int mesureMois) {
        return vsr.plusMonths(mesureMois);
    }

    /** Whether usage measured until that day, included, is measured over these months after the VSR: its balance can be asked. */
    public static boolean prete(LocalDate vsr, LocalDate fin, int mesureMois) {
        return !solde(vsr, mesureMois).isAfter(fin.plusDays(1));
    }

    /** The milestone that comes next or is late the longest, null when nothing more is planned. */
    public @Nullable JalonFiche prochain() {
        return pistes.stream()
                .flatMap(piste -> piste.jalons().stream())
                .filter(jalon -> jalon.reel() == null && jalon.prevu() != null)
                .min(java.util.Comparator.comparing(jalon -> Objects.requireNonNull(jalon.prevu())))
                .orElse(null);
    }

    /** The same with one milestone in the place of the one that it is of. */
    Calendrier avec(JalonFiche change) {
        return new Calendrier(
                grappeId,
                signeeLe,
                deploiementMois,
                mesureMois,
                pistes.stream()
                        .map(piste -> new PisteFiche(
                                piste.vague(),
                                piste.jalons().stream()
                                        .map(jalon -> jalon.type() == change.type()
                                                        && Objects.equals(jalon.vagueId(), change.vagueId())
                                                ? change
                                                : jalon)
                                        .toList()))
                        .toList());
    }
}
