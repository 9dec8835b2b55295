package fr.treille.suivi.point.ui;

import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.suivi.action.Personne;
import fr.treille.suivi.point.bilan.Participant;
import java.util.ArrayList;
import java.util.List;

/** Who answers for something: somebody of the porteur, an agent, or a name typed. */
class ChoixPersonne extends ChampChoix<Personne> {

    private final List<Personne> connues = new ArrayList<>();

    /** @param contacts of the grappe, first in the list */
    ChoixPersonne(List<Participant> contacts, List<AgentLigne> agents, Personne choisie) {
        super("Responsable");
        contacts.stream().map(Participant::personne).forEach(this::connaitre);
        agents.forEach(agent -> connaitre(new Personne(agent.id(), agent.nom())));
        setItemLabelGenerator(Personne::qui);
        setRequiredIndicatorVisible(true);
        setHelperText("Un agent, ou quelqu’un du porteur\u00A0: un nom peut aussi se taper.");
        choisir(choisie);
    }

    private void connaitre(Personne personne) {
        if (connues.stream().noneMatch(connue -> connue.qui().equals(personne.qui()))) {
            connues.add(personne);
        }
    }

    /** Anybody may answer for something: a name that nobody here has is a new one. */
    @Override
    protected void laisser(String nom) {
        if (!nom.isBlank()) {
            choisir(new Personne(null, nom));
            // new proposals open the list again, over what stands below
            getElement().executeJs("this.close()");
        }
    }

    /** Shows somebody, known or not. */
    void choisir(Personne personne) {
        if (!personne.qui().isEmpty()) {
            connaitre(personne);
        }
        Champs.proposer(this, connues);
        setValue(connues.stream()
                .filter(connue -> connue.qui().equals(personne.qui()))
                .findFirst()
                .orElse(null));
    }

    /** The person chosen, nobody when none is. */
    Personne valeur() {
        return isEmpty() ? Personne.AUCUNE : getValue();
    }
}
