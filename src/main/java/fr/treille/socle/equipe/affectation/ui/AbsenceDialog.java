package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.ChampDate;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Declares an absence and who stands in. */
class AbsenceDialog extends Saisie<AbsenceDialog.Absence> {

    /** As refusals name what is typed. */
    record Absence(
            @Nullable AgentLigne agent,
            @Nullable AgentLigne remplacant,
            @Nullable LocalDate du,
            @Nullable LocalDate au,
            String motif) {}

    private final AbsenceService absences;
    private final AffectationService affectations;
    private final List<AgentLigne> possibles;
    private final Runnable ensuite;
    private final ChampChoix<AgentLigne> agent;
    private final ChampChoix<AgentLigne> remplacant;
    private final ChampDate du;
    private final ChampDate au;
    private final TextField motif;

    AbsenceDialog(
            AbsenceService absences,
            AffectationService affectations,
            List<AgentLigne> possibles,
            @Nullable Long agentId,
            LocalDate aujourdhui,
            Runnable ensuite) {
        super(Absence.class, "Déclarer une absence", "Déclarer l’absence");
        this.absences = absences;
        this.affectations = affectations;
        this.possibles = possibles;
        this.ensuite = ensuite;
        agent = champ(personne("Personne absente"), Absence::agent);
        Champs.proposer(agent, possibles);
        remplacant = champ(personne("Remplacée par"), Absence::remplacant);
        remplacant.setHelperText("Une personne du même côté, ARS ou GRADeS.");
        du = champ(Champs.date("Du", PlageDates.ABSENCE, aujourdhui), Absence::du);
        au = champ(Champs.date("Au (inclus)", PlageDates.ABSENCE, aujourdhui), Absence::au);
        motif = champ(new TextField("Motif"), Absence::motif);
        motif.setMaxLength(Bornes.LIBELLE);
        motif.setWidthFull();
        formulaire.exiger(Absence::agent, "Choisissez la personne absente.");
        formulaire.exiger(Absence::remplacant, "Choisissez qui la remplace.");
        formulaire.exiger(Absence::du, "Donnez le premier jour de l’absence.");
        formulaire.exiger(
                Absence::au,
                "Donnez le dernier jour de l’absence\u00A0; elle s’écourte si la personne revient plus tôt.");
        formulaire.afficher(new Absence(null, null, aujourdhui, null, ""));
        agent.addValueChangeListener(choix -> proposer());
        remplacant.addValueChangeListener(choix -> decrire());
        du.addValueChangeListener(choix -> decrire());
        au.addValueChangeListener(choix -> decrire());
        possibles.stream()
                .filter(a -> Long.valueOf(a.id()).equals(agentId))
                .findFirst()
                .ifPresent(agent::setValue);
    }

    private static ChampChoix<AgentLigne> personne(String libelle) {
        var champ = new ChampChoix<AgentLigne>(libelle);
        champ.setItemLabelGenerator(Choix::personne);
        champ.setWidthFull();
        return champ;
    }

    private void proposer() {
        var absente = agent.getValue();
        Champs.proposer(
                remplacant,
                possibles.stream()
                        .filter(autre ->
                                absente != null && autre.id() != absente.id() && autre.role() == absente.role())
                        .toList());
        decrire();
    }

    private void decrire() {
        var absente = agent.getValue();
        var remplacante = remplacant.getValue();
        var debut = du.getValue();
        var fin = au.getValue();
        if (absente == null || remplacante == null || debut == null || fin == null || fin.isBefore(debut)) {
            annoncer(List.of());
            return;
        }
        var periode = new Periode(debut, fin);
        var lieux = affectations.historiqueAgent(absente.id()).stream()
                .filter(ligne ->
                        ligne.part() != Part.REMPLACANT && ligne.periode().chevauche(periode))
                .map(ligne -> ligne.territoireCode() + " " + ligne.territoireNom())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        annoncer(List.of(
                lieux.isEmpty()
                        ? absente.nom() + " ne couvre aucun territoire à ces dates."
                        : remplacante.nom() + " couvrira aussi " + lieux + " " + periode.enClair() + ".",
                "Ce que " + absente.nom() + " devrait recevoir ira à l’une et à l’autre de ces deux personnes."));
    }

    @Override
    String faire(Absence saisie) {
        var absente = Objects.requireNonNull(saisie.agent());
        absences.remplacer(new AbsenceSaisie(
                absente.id(),
                Objects.requireNonNull(saisie.remplacant()).id(),
                Objects.requireNonNull(saisie.du()),
                Objects.requireNonNull(saisie.au()),
                saisie.motif()));
        return "L’absence de " + absente.nom() + " est déclarée.";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
