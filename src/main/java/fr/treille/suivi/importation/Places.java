package fr.treille.suivi.importation;

import fr.treille.referentiel.appel.regle.Regles;
import fr.treille.socle.commun.NumeroFiness;
import fr.treille.socle.commun.Refus;
import fr.treille.suivi.mesure.ControlePeriode;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.PeriodeSaisie;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the grappe and the period of each measure of a file. */
final class Places {

    /**
     * Where a measure goes.
     *
     * @param periodeId null when the period is to be opened
     */
    record Place(
            EssaiRequetes.Suivie grappe,
            LocalDate debut,
            LocalDate fin,
            @Nullable Long periodeId) {}

    /** A period as lines give it, found or refused once for all of them. */
    private record Demande(long grappeId, @Nullable LocalDate debut, LocalDate fin) {}

    private record Issue(@Nullable Place place, String refus) {}

    private final Map<Long, EssaiRequetes.Suivie> suivies;
    private final Map<String, List<Long>> essms;
    private final Map<Long, List<PeriodeFiche>> periodes;
    private final Set<String> connus;
    private final Function<EssaiRequetes.Suivie, Regles> regles;
    private final boolean uneGrappe;
    private final LocalDate aujourdhui;
    private final Map<Demande, Issue> issues = new HashMap<>();

    /**
     * @param connus numbers that the registry holds, among those of no grappe
     * @param uneGrappe whether the file is about one grappe, that of {@code suivies}
     */
    Places(
            Map<Long, EssaiRequetes.Suivie> suivies,
            Map<String, List<Long>> essms,
            Map<Long, List<PeriodeFiche>> periodes,
            Set<String> connus,
            Function<EssaiRequetes.Suivie, Regles> regles,
            boolean uneGrappe,
            LocalDate aujourdhui) {
        this.suivies = suivies;
        this.essms = essms;
        this.periodes = periodes;
        this.connus = connus;
        this.regles = regles;
        this.uneGrappe = uneGrappe;
        this.aujourdhui = aujourdhui;
    }

    /** @throws Refus when the ESSMS is not there, or its period is not possible */
    Place trouver(MesureLue mesure) {
        var issue = issues.computeIfAbsent(
                new Demande(grappe(mesure.saisie().finess()).id(), mesure.debut(), mesure.fin()), this::periode);
        if (issue.place() == null) {
            throw new Refus(issue.refus());
        }
        return issue.place();
    }

    private EssaiRequetes.Suivie grappe(String finess) {
        var trouvees =
                essms.getOrDefault(finess, List.of()).stream().map(suivies::get).toList();
        if (trouvees.size() == 1) {
            return trouvees.getFirst();
        }
        if (trouvees.size() > 1) {
            throw new Refus("L’ESSMS est dans plusieurs grappes suivies ("
                    + trouvees.stream().map(EssaiRequetes.Suivie::nom).collect(Collectors.joining(", "))
                    + ")\u00A0: importez ses mesures depuis la page de la grappe.");
        }
        if (connus.contains(finess)) {
            throw new Refus(
                    uneGrappe
                            ? "L’ESSMS " + finess + " n’est pas de cette grappe."
                            : "L’ESSMS " + finess + " n’est dans aucune grappe conventionnée de votre périmètre.");
        }
        throw new Refus("Le numéro " + finess + " n’est pas dans le répertoire FINESS"
                + (NumeroFiness.officiel(finess).cleJuste() ? "." : "\u00A0: sa clé est fausse, il est mal saisi."));
    }

    private Issue periode(Demande demande) {
        var grappe = Objects.requireNonNull(suivies.get(demande.grappeId()));
        var mois = regles.apply(grappe).mesureMois();
        var debut = demande.debut() == null ? demande.fin().plusDays(1).minusMonths(mois) : demande.debut();
        var autres = periodes.getOrDefault(grappe.id(), List.of());
        // a file that gives the date of the measure alone means the period that ends then
        var connue = autres.stream()
                .filter(p -> p.fin().equals(demande.fin())
                        && (demande.debut() == null || p.debut().equals(demande.debut())))
                .findFirst();
        if (connue.isPresent()) {
            var periode = connue.get();
            return new Issue(new Place(grappe, periode.debut(), periode.fin(), periode.id()), "");
        }
        try {
            ControlePeriode.exiger(new PeriodeSaisie(debut, demande.fin()), grappe.signeeLe(), aujourdhui, autres);
            return new Issue(new Place(grappe, debut, demande.fin(), null), "");
        } catch (Refus refus) {
            return new Issue(null, refus.message());
        }
    }
}
