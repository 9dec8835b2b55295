package fr.treille.socle.compte;

import fr.treille.socle.commun.trace.ObjetSuivi;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableSuivie;
import fr.treille.socle.commun.trace.ValeurSuivie;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts in the history. */
@Component
class HistoriqueComptes implements SourceHistorique {

    @Override
    public List<TableSuivie> tables() {
        return List.of(TableSuivie.de(ObjetSuivi.COMPTE, "agent", "TRIM(CONCAT(v.prenom, ' ', v.nom))")
                .aussiSansRegion()
                .surLaPage(ObjetSuivi.COMPTE, "v.id")
                .texte("courriel", "Adresse")
                .texte("civilite", "Civilité")
                .texte("prenom", "Prénom")
                .texte("nom", "Nom")
                .texte("fonction", "Fonction")
                .choix("role", "Rôle", Role.class, Role::libelle)
                .ouiNon("actif", "Compte actif")
                .champ("mots_de_passe", "Mot de passe", ValeurSuivie.SECRET));
    }
}
