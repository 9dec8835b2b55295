package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.EtatUrl;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import fr.treille.socle.equipe.affectation.couverture.AgentCharge;
import fr.treille.socle.equipe.affectation.couverture.CouvertureService;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The agents of the région: what each covers, and their load. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeEquipe extends ListeCouverture<AgentCharge, TerritoireLigne> {

    private static final String ROLE = "role";

    private final CouvertureService service;
    private final Select<Role> role = new Select<>();

    ListeEquipe(CouvertureService service, Dialogues dialogues) {
        super(
                dialogues,
                "equipe",
                "Personne, territoire, fonction",
                new Reserve<>("Territoires", "Glissez un territoire sur une personne.", TerritoireLigne::libelle),
                "nom");
        this.service = service;
        role.setItems(Role.values());
        role.setItemLabelGenerator(valeur -> valeur == null ? "Tous les rôles" : valeur.libelle());
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption("Tous les rôles");
        role.setPlaceholder("Rôle");
        role.setAriaLabel("Rôle");
        role.addClassName("filtre-etat");
        role.addValueChangeListener(choix -> filtrer());
        colonnes();
        composer(Presentations.onglets(true), role, "Montrer les territoires, à glisser sur une personne");
    }

    private void colonnes() {
        grille.composant("nom", "Personne", "14rem", ListeEquipe::nom)
                .setFlexGrow(1)
                .setComparator(Comparator.comparing(ligne -> ligne.agent().nom(), Choix.ALPHABET));
        grille.texte(
                        "role",
                        "Rôle",
                        "12rem",
                        ligne -> Affichage.role(ligne.agent().role()))
                .setFlexGrow(1);
        grille.texte("fonction", "Fonction", "14rem", ligne -> ligne.agent().fonction())
                .setVisible(false);
        grille.texte("territoires", "Territoires", "15rem", ListeEquipe::couverts)
                .setFlexGrow(2);
        grille.nombre("enCharge", "En charge", "6.5rem", AgentCharge::enCharge)
                .setComparator(Comparator.comparingLong(AgentCharge::enCharge))
                .setTooltipGenerator(ligne -> "Grappes dont cette personne est responsable");
        grille.nombre("grappes", "Grappes", "6rem", AgentCharge::grappes)
                .setComparator(Comparator.comparingLong(AgentCharge::grappes))
                .setTooltipGenerator(ligne -> "Grappes qui ont un ESSMS dans ses territoires");
        grille.nombre("essms", "ESSMS", "5.5rem", AgentCharge::essms)
                .setComparator(Comparator.comparingLong(AgentCharge::essms))
                .setTooltipGenerator(ligne -> "ESSMS de ses territoires");
        grille.siVide("Personne ne répond à ces filtres. Retirez-en un pour revoir toute l’équipe.");
        grille.setDropFilter(ligne -> ligne.agent().role().couvre().isPresent());
    }

    private static Component nom(AgentCharge ligne) {
        var cellule = new Div(new Span(ligne.agent().nom()));
        cellule.addClassName("equipe-animateurs");
        var absence = ligne.absence();
        if (absence != null) {
            cellule.add(new Badge("En absence", Badge.Ton.ALERTE));
            cellule.getElement()
                    .setAttribute(
                            "title",
                            "Jusqu’au " + Formats.date(absence.au()) + ", remplacement par " + absence.remplacantNom());
        }
        return cellule;
    }

    private static String couverts(AgentCharge ligne) {
        if (ligne.territoires().isEmpty()) {
            return ligne.agent().role().couvre().isPresent() ? "Aucun" : "";
        }
        return Affichage.territoires(ligne.territoires());
    }

    @Override
    String cle(AgentCharge ligne) {
        return String.valueOf(ligne.agent().id());
    }

    @Override
    String lien(AgentCharge ligne) {
        return AffectationLiens.agent(ligne.agent().id());
    }

    @Override
    List<TerritoireLigne> glissables() {
        return dialogues.territoires();
    }

    @Override
    void affecter(AgentCharge cible, List<TerritoireLigne> enMain) {
        dialogues.affecter(
                List.of(cible.agent()),
                enMain.stream().map(TerritoireLigne::code).toList(),
                this::changer);
    }

    @Override
    String[] colonnesReduites() {
        return new String[] {"nom", "territoires", "enCharge"};
    }

    @Override
    void lire(EtatUrl etat) {
        role.setValue(Arrays.stream(Role.values())
                .filter(valeur -> valeur.name().equals(etat.texte(ROLE)))
                .findFirst()
                .orElse(null));
    }

    @Override
    void ecrire(EtatUrl etat) {
        etat.mettre(ROLE, role.isEmpty() ? "" : role.getValue().name());
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        grille.getColumnByKey("nom").setWidth(reduite ? "11rem" : "14rem");
        grille.getColumnByKey("territoires").setWidth(reduite ? "11rem" : "15rem");
    }

    @Override
    String remplir() {
        var equipe = service.equipe();
        var gardes = equipe.stream().filter(this::garde).toList();
        grille.setItems(gardes);
        var absents = gardes.stream().filter(ligne -> ligne.absence() != null).count();
        return Formats.nombre(gardes.size()) + (gardes.size() > 1 ? " personnes" : " personne") + " · "
                + Formats.nombre(absents) + " en absence · "
                + Formats.nombre(
                        gardes.stream().mapToLong(AgentCharge::enCharge).sum()) + " prises en charge de grappes";
    }

    private boolean garde(AgentCharge ligne) {
        var contenu = String.join(
                " ",
                ligne.agent().nom(),
                ligne.agent().fonction(),
                ligne.agent().courriel(),
                Affichage.territoires(ligne.territoires()));
        return (role.isEmpty() || role.getValue() == ligne.agent().role()) && Choix.contient(contenu, texte.getValue());
    }
}
