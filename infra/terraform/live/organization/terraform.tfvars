account = "999900001111"
domain  = "novatech.example"
