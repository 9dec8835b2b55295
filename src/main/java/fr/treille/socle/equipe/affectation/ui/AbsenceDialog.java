package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.affectation.AbsenceSaisie;
import fr.treille.socle.equipe.affectation.AbsenceService;
import fr.treille.socle.equipe.affectation.AffectationService;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Declares an absence and who stands in. */
class AbsenceDialog extends Saisie {

    private final AbsenceService absences;
    private final AffectationService affectations;
    private final List<AgentLigne> possibles;
    private final Runnable ensuite;
    private final ComboBox<AgentLigne> agent;
    private final ComboBox<AgentLigne> remplacant;
    private final DatePicker du;
    private final DatePicker au;
    private final TextField motif;

    AbsenceDialog(
            AbsenceService absences,
            AffectationService affectations,
            List<AgentLigne> possibles,
            @Nullable Long agentId,
            LocalDate aujourdhui,
            Runnable ensuite) {
        super("Déclarer une absence", "Déclarer l’absence");
        this.absences = absences;
        this.affectations = affectations;
        this.possibles = possibles;
        this.ensuite = ensuite;
        agent = champ("agent", personne("Personne absente"));
        agent.setItems(possibles);
        remplacant = champ("remplacant", personne("Remplacée par"));
        remplacant.setHelperText("Une personne du même côté, ARS ou GRADeS.");
        du = champ("du", date("Du", aujourdhui));
        du.setValue(aujourdhui);
        au = champ("au", date("Au (inclus)", aujourdhui));
        motif = champ("motif", new TextField("Motif"));
        motif.setMaxLength(Bornes.LIBELLE);
        motif.setWidthFull();
        agent.addValueChangeListener(choix -> proposer());
        remplacant.addValueChangeListener(choix -> decrire());
        du.addValueChangeListener(choix -> decrire());
        au.addValueChangeListener(choix -> decrire());
        possibles.stream()
                .filter(a -> Long.valueOf(a.id()).equals(agentId))
                .findFirst()
                .ifPresent(agent::setValue);
    }

    private static ComboBox<AgentLigne> personne(String libelle) {
        var champ = new ComboBox<AgentLigne>(libelle);
        champ.setItemLabelGenerator(Choix::personne);
        champ.setRequiredIndicatorVisible(true);
        champ.setWidthFull();
        return champ;
    }

    private static DatePicker date(String libelle, LocalDate aujourdhui) {
        var champ = Champs.date(libelle, aujourdhui);
        champ.setRequiredIndicatorVisible(true);
        return champ;
    }

    private void proposer() {
        var absente = agent.getValue();
        remplacant.setItems(possibles.stream()
                .filter(autre -> absente != null && autre.id() != absente.id() && autre.role() == absente.role())
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
    boolean complete() {
        var manque = agent.isEmpty() || remplacant.isEmpty() || du.getValue() == null || au.getValue() == null;
        if (agent.isEmpty()) {
            refuser("agent", "Choisissez la personne absente.");
        }
        if (remplacant.isEmpty()) {
            refuser("remplacant", "Choisissez qui la remplace.");
        }
        if (du.getValue() == null) {
            refuser("du", "Donnez le premier jour de l’absence.");
        }
        if (au.getValue() == null) {
            refuser("au", "Donnez le dernier jour de l’absence\u00A0; elle s’écourte si la personne revient plus tôt.");
        }
        return !manque;
    }

    @Override
    String faire() {
        absences.remplacer(new AbsenceSaisie(
                agent.getValue().id(), remplacant.getValue().id(), du.getValue(), au.getValue(), motif.getValue()));
        return "L’absence de " + agent.getValue().nom() + " est déclarée.";
    }

    @Override
    void ensuite() {
        ensuite.run();
    }
}
