package fr.treille.socle.equipe.affectation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.equipe.Role;
import fr.treille.socle.equipe.affectation.AffectationLiens;
import fr.treille.socle.equipe.affectation.couverture.AgentCharge;
import fr.treille.socle.equipe.affectation.couverture.CouvertureService;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The agents of the région: what each covers, and their load. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ListeEquipe extends ListeCouverture<AgentCharge, TerritoireLigne, ListeEquipe.Demande, ListeEquipe.Totaux> {

    /** What is filtered. */
    record Demande(String texte, @Nullable Role role) {}

    /** What the people shown add up to. */
    record Totaux(long personnes, long absents, long enCharge) {

        static Totaux de(List<AgentCharge> lignes) {
            return new Totaux(
                    lignes.size(),
                    lignes.stream().filter(ligne -> ligne.absence() != null).count(),
                    lignes.stream().mapToLong(AgentCharge::enCharge).sum());
        }
    }

    ListeEquipe(CouvertureService service, Dialogues dialogues) {
        super(
                dialogues,
                "equipe",
                "équipe",
                new Reserve<>("Territoires", "Glissez un territoire sur une personne.", TerritoireLigne::libelle),
                "nom");
        var texte = filtres().texte("Personne, territoire, fonction");
        var role = filtres().choix("role", "Rôle", "Tous les rôles", Role.values(), Role::libelle);
        filtrer(() -> new Demande(texte.getValue(), role.getValue()));
        lireTout(
                demande -> service.equipe().stream()
                        .filter(ligne -> garde(ligne, demande))
                        .toList(),
                Totaux::de);
        colonnesDesAgents();
        totaliser("enCharge", Totaux::enCharge);
        pied(totaux -> Formats.compte(totaux.personnes(), "personne") + " · " + Formats.nombre(totaux.absents())
                + " en absence · "
                + Formats.compte(totaux.enCharge(), "prise en charge de grappes", "prises en charge de grappes"));
        reduireA("nom", "territoires", "enCharge");
        siVide("Personne ne répond à ces filtres. Retirez-en un pour revoir toute l’équipe.");
        composer(Presentations.onglets(true), "Montrer les territoires, à glisser sur une personne");
        grille().setDropFilter(ligne -> ligne.agent().role().couvre().isPresent());
    }

    private void colonnesDesAgents() {
        var colonnes = colonnes();
        colonnes.texte("nom", "Personne", ligne -> ligne.agent().nom())
                .rendue(ListeEquipe::nom)
                .largeur(14)
                .souple(1);
        colonnes.texte("absence", "Absence", ListeEquipe::absence).horsEcran();
        colonnes.texte(
                        "role",
                        "Rôle",
                        ligne -> AffichageEquipe.role(ligne.agent().role()))
                .largeur(12)
                .souple(1);
        colonnes.texte("fonction", "Fonction", ligne -> ligne.agent().fonction())
                .largeur(14)
                .cachee();
        colonnes.texte("territoires", "Territoires", ListeEquipe::couverts)
                .largeur(15)
                .souple(2);
        colonnes.entier("enCharge", "En charge", AgentCharge::enCharge)
                .bulle(ligne -> "Grappes dont cette personne est responsable")
                .largeur(6.5);
        colonnes.entier("grappes", "Grappes", AgentCharge::grappes)
                .bulle(ligne -> "Grappes qui ont un ESSMS dans ses territoires")
                .largeur(6);
        colonnes.entier("essms", "ESSMS", AgentCharge::essms)
                .bulle(ligne -> "ESSMS de ses territoires")
                .largeur(5.5);
    }

    private static String absence(AgentCharge ligne) {
        var absence = ligne.absence();
        return absence == null
                ? ""
                : "Jusqu’au " + Formats.date(absence.au()) + ", remplacement par " + absence.remplacantNom();
    }

    private static Component nom(AgentCharge ligne) {
        var cellule = new Div(new Span(ligne.agent().nom()));
        cellule.addClassName("equipe-animateurs");
        var absence = ligne.absence();
        if (absence != null) {
            cellule.add(new Badge("En absence", Badge.Ton.ALERTE));
            cellule.getElement().setAttribute("title", absence(ligne));
        }
        return cellule;
    }

    private static String couverts(AgentCharge ligne) {
        if (ligne.territoires().isEmpty()) {
            return ligne.agent().role().couvre().isPresent() ? "Aucun" : "";
        }
        return AffichageEquipe.territoires(ligne.territoires());
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
                this::apresActe);
    }

    @Override
    public void reduire(boolean reduite) {
        super.reduire(reduite);
        grille().getColumnByKey("nom").setWidth(reduite ? "11rem" : "14rem");
        grille().getColumnByKey("territoires").setWidth(reduite ? "11rem" : "15rem");
    }

    private static boolean garde(AgentCharge ligne, Demande demande) {
        var contenu = String.join(
                " ",
                ligne.agent().nom(),
                ligne.agent().fonction(),
                ligne.agent().courriel(),
                AffichageEquipe.territoires(ligne.territoires()));
        return (demande.role() == null || demande.role() == ligne.agent().role())
                && TexteCherche.contient(contenu, demande.texte());
    }
}
